package org.bilheteria.it;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens as the box office does, and as those do who would like to be it. */
final class Signer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String kid;
    private final KeyPair keys;

    Signer(String kid) {
        this.kid = kid;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The public key as a member of a JWK set. */
    Map<String, Object> jwk() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        Map<String, Object> jwk = new HashMap<>(Map.of("kty", "EC", "crv", "P-256", "use", "sig", "alg", "ES256"));
        jwk.put("kid", kid);
        jwk.put("x", coordinate(key.getW().getAffineX()));
        jwk.put("y", coordinate(key.getW().getAffineY()));
        return jwk;
    }

    String sign(String type, Map<String, Object> claims) {
        return signed(Map.of("alg", "ES256", "typ", type, "kid", kid), claims);
    }

    /** Signed with this key, whatever the header says. */
    String signed(Map<String, Object> header, Map<String, Object> claims) {
        String text = unsigned(header, claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** As one does who takes the public key for a shared secret. */
    String hs256(String type, Map<String, Object> claims) {
        String text = unsigned(Map.of("alg", "HS256", "typ", type, "kid", kid), claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Header and claims with the dot between. */
    static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
        return base64(json(header)) + "." + base64(json(claims));
    }

    static String json(Map<String, Object> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private static String value(Object value) {
        return value instanceof String
                ? "\"" + value + "\""
                : value instanceof Map<?, ?> map ? json((Map<String, Object>) map) : value.toString();
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] digits = number.toByteArray();
        int from = Math.max(0, digits.length - 32);
        byte[] kept = Arrays.copyOfRange(digits, from, digits.length);
        System.arraycopy(kept, 0, bytes, 32 - kept.length, kept.length);
        return BASE64.encodeToString(bytes);
    }
}
