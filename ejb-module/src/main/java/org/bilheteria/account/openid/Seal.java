package org.bilheteria.account.openid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What browsers carry for us between two pages: encrypted and authenticated (AES-256-GCM), of one kind, and over after a time. What
 * is in it, a secret or somebody's CPF, only we read.
 */
final class Seal {

    /** A browser keeps no cookie that is longer. */
    private static final int LONGEST = 4_000;

    private static final String UNTIL = "until";

    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final AesKey key;

    /** @param key 32 bytes, used for nothing else */
    Seal(byte[] key) {
        this.key = new AesKey(key.clone());
    }

    String close(String kind, Map<String, String> facts, Instant until) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put(UNTIL, Long.toString(until.getEpochSecond()));
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setHeader("typ", kind);
        sealed.setKey(key);
        sealed.setPayload(JsonUtil.toJson(all));
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("What a browser is to carry could not be sealed", e);
        }
    }

    /** Empty when it is not ours, not of this kind, or over. */
    Optional<Map<String, String>> open(String kind, @Nullable String text, Instant now) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonWebEncryption sealed = new JsonWebEncryption();
            sealed.setAlgorithmConstraints(DIRECT);
            sealed.setContentEncryptionAlgorithmConstraints(GCM);
            sealed.setKey(key);
            sealed.setCompactSerialization(text);
            Map<String, String> facts = new LinkedHashMap<>();
            JsonUtil.parseJson(sealed.getPayload()).forEach((name, value) -> facts.put(name, (String) value));
            boolean good = kind.equals(sealed.getHeader("typ"))
                    && now.getEpochSecond() < Long.parseLong(facts.getOrDefault(UNTIL, "0"));
            return good ? Optional.of(facts) : Optional.empty();
        } catch (JoseException notOurs) {
            return Optional.empty();
        }
    }
}
