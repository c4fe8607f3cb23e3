package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A box office's key and what it signs with it, honestly or not: every part of a token can be bent. */
final class TokenFixture {
    static final Instant ISSUED = SaleFixture.OPENING.minusSeconds(60);
    private static final Duration YEAR = Duration.ofDays(365);

    /** Stands in JSON as it is. */
    record Raw(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    final String kid;
    private final KeyPair pair;

    TokenFixture(String kid) {
        this.kid = kid;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    Map<String, Object> header(String type) {
        return members("alg", "ES256", "typ", type, "kid", kid);
    }

    /** The claims that every token has. */
    static Map<String, Object> claims(Instant issuedAt) {
        return members(
                "iss",
                "bilheteria",
                "aud",
                "verifier",
                "iat",
                issuedAt.getEpochSecond(),
                "exp",
                issuedAt.plus(YEAR).getEpochSecond(),
                "performance",
                "8",
                "sector",
                "S");
    }

    static Map<String, Object> receiptClaims(String place, Object stamp) {
        Map<String, Object> claims = claims(ISSUED);
        claims.put("sub", place);
        claims.put("stamp", stamp);
        return claims;
    }

    String receipt(String place, Object stamp) {
        return sign(header("receipt+jwt"), receiptClaims(place, stamp));
    }

    String receipt(Map<String, Object> claims) {
        return sign(header("receipt+jwt"), claims);
    }

    String head(Map<String, Object> claims) {
        return sign(header("head+jwt"), claims);
    }

    String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(json(header), json(claims));
    }

    /** Signs whatever text is given for header and claims. */
    String sign(String header, String claims) {
        String signed = encode(header) + "." + encode(claims);
        return signed + "." + encode(signature("SHA256withECDSAinP1363Format", signed));
    }

    byte[] signature(String algorithm, String signed) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException never) {
            throw new AssertionError(never);
        }
    }

    /** The public key as it may be taken for an HMAC secret. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    Map<String, Object> jwk() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        String x = encode(coordinate(key.getW().getAffineX().toByteArray()));
        String y = encode(coordinate(key.getW().getAffineY().toByteArray()));
        return members("kty", "EC", "crv", "P-256", "x", x, "y", y, "kid", kid, "use", "sig", "alg", "ES256");
    }

    static String jwks(Object... keys) {
        return json(members("keys", Arrays.asList(keys)));
    }

    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    static String json(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(each -> json(each.getKey()) + ":" + json(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(TokenFixture::json).collect(Collectors.joining(",", "[", "]"));
        }
        boolean text = value instanceof String;
        return text ? '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"' : String.valueOf(value);
    }

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] coordinate(byte[] number) {
        byte[] bytes = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }
}
