package org.bilheteria.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A P-256 key pair and what is done with it. Its id is its thumbprint (RFC 7638), so no two keys share one. */
final class SigningKey {

    private static final String MADE_AT = "iat";

    private final EllipticCurveJsonWebKey key;
    private final Map<TokenKind, Tokens> tokens = new EnumMap<>(TokenKind.class);

    private SigningKey(EllipticCurveJsonWebKey key, String issuer) {
        this.key = key;
        for (TokenKind kind : TokenKind.values()) {
            tokens.put(kind, Tokens.open(key, issuer, kind.audience(), Cryptography.fastest()));
        }
    }

    static SigningKey fresh(String issuer, Instant now) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            key.setUse("sig");
            key.setOtherParameter(MADE_AT, now.getEpochSecond());
            return new SigningKey(key, issuer);
        } catch (JoseException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    /** Reads what {@link #kept()} wrote. */
    static SigningKey of(byte[] kept, String issuer) {
        try {
            String json = new String(kept, StandardCharsets.UTF_8);
            return new SigningKey((EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json), issuer);
        } catch (JoseException e) {
            // Without the cause: its message could quote the key.
            throw new IllegalStateException("The kept signing key can't be read");
        }
    }

    /** The whole pair as a JWK, to be kept secret. */
    byte[] kept() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8);
    }

    JsonWebKey key() {
        return key;
    }

    /** When it was made, in whole seconds. */
    Instant madeAt() {
        Long seconds = key.getOtherParameterValue(MADE_AT, Long.class);
        return Instant.ofEpochSecond(seconds == null ? 0 : seconds);
    }

    String sign(TokenKind kind, Map<String, Object> claims, Duration validity, Instant now) {
        return tokens(kind).sign(kind.type(), claims, now, now.plus(validity));
    }

    Optional<Map<String, Object>> verify(TokenKind kind, String token, Instant now) {
        return tokens(kind).read(kind.type(), token, now);
    }

    private Tokens tokens(TokenKind kind) {
        return Objects.requireNonNull(tokens.get(kind));
    }
}
