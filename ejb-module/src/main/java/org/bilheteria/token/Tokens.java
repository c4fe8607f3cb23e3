package org.bilheteria.token;

import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads the JWTs of one key. One algorithm, never the one a token names; an explicit type, so that no token
 * stands in for one of another kind; an issuer, an audience and an expiry always (RFC 8725). Safe for any number of threads.
 */
public final class Tokens {

    /** Ours are a few hundred characters; a longer one isn't worth a look. */
    private static final int LONGEST = 4096;

    /** Expiry is ours to judge: a consumer is built once, and its idea of now would stay what it was. */
    private static final NumericDate NEVER_OVER = NumericDate.fromSeconds(0);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String algorithm;
    private final Key signing;
    private final Key checking;
    private final @Nullable String keyId;
    private final String issuer;
    private final String audience;
    private final ProviderContext provider;
    /** By the type they read: ours are few. */
    private final ConcurrentMap<String, JwtConsumer> readers = new ConcurrentHashMap<>();

    private Tokens(
            String algorithm,
            Key signing,
            Key checking,
            @Nullable String keyId,
            String issuer,
            String audience,
            ProviderContext provider) {
        this.algorithm = algorithm;
        this.signing = signing;
        this.checking = checking;
        this.keyId = keyId;
        this.issuer = issuer;
        this.audience = audience;
        this.provider = provider;
    }

    /** Tokens that only this installation reads: HS256, at least 32 bytes of key. */
    public static Tokens secret(byte[] key, String issuer, String audience) {
        HmacKey secret = new HmacKey(key);
        return new Tokens(
                AlgorithmIdentifiers.HMAC_SHA256, secret, secret, null, issuer, audience, new ProviderContext());
    }

    /** Tokens that everybody can check with the public half of the key: ES256. @param by whose signatures they are */
    static Tokens open(EllipticCurveJsonWebKey key, String issuer, String audience, Cryptography by) {
        return new Tokens(
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                by.own(key.getPrivateKey()),
                by.own(key.getPublicKey()),
                key.getKeyId(),
                issuer,
                audience,
                by.context());
    }

    /** Signs claims made of JSON values; the expiry is kept in whole seconds. */
    public String sign(String type, Map<String, Object> facts, Instant now, Instant expiresAt) {
        JwtClaims claims = new JwtClaims();
        facts.forEach(claims::setClaim);
        claims.setIssuer(issuer);
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(expiresAt));
        claims.setAudience(audience);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setProviderContext(provider);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", type);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setPayload(claims.toJson());
        signature.setKey(signing);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    /** The claims, if the token is of this type, unchanged, from here and not expired. */
    public Optional<Map<String, Object>> read(String type, @Nullable String token, Instant now) {
        if (token == null || token.length() > LONGEST || !canonical(token)) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = readers.computeIfAbsent(type, this::reader).processToClaims(token);
            boolean over = now.getEpochSecond() >= claims.getExpirationTime().getValue();
            return over ? Optional.empty() : Optional.of(claims.getClaimsMap());
        } catch (InvalidJwtException | MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private JwtConsumer reader(String type) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm))
                .setJwsProviderContext(provider)
                .setVerificationKey(checking)
                .setExpectedType(true, type)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NEVER_OVER)
                .build();
    }

    /** The last character of a signature carries unused bits: only one spelling of it is ours. */
    private static boolean canonical(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            return signature.equals(ENCODER.encodeToString(DECODER.decode(signature)));
        } catch (IllegalArgumentException otherCharacters) {
            return false;
        }
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
