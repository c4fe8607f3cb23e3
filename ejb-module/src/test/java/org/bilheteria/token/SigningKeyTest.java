package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SigningKey key = SigningKey.fresh("bilheteria", NOW);

    @Test
    void aKeyReadBackChecksWhatItSignedBefore() {
        String token = key.sign(TokenKind.RECEIPT, Map.of("place", "p1", "sector", 3), DAY, NOW);

        SigningKey readBack = SigningKey.of(key.kept(), "bilheteria");

        assertThat(readBack.verify(TokenKind.RECEIPT, token, NOW))
                .hasValueSatisfying(claims -> assertThat(claims)
                        .containsEntry("place", "p1")
                        .containsEntry("sector", 3L)
                        .containsEntry("iss", "bilheteria"));
        assertThat(jwks(readBack)).isEqualTo(jwks(key));
        assertThat(readBack.madeAt()).isEqualTo(NOW);
    }

    @Test
    void anybodyCanCheckATokenWithThePublishedKey() throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(key.sign(TokenKind.RECEIPT, Map.of("place", "p1"), DAY, NOW));

        var published = new JsonWebKeySet(jwks(key)).findJsonWebKey(signature.getKeyIdHeaderValue(), "EC", "sig", null);
        signature.setKey(published.getKey());

        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
    }

    @Test
    void thePublishedKeyHasNoPrivatePart() {
        assertThat(jwks(key)).contains("\"kty\":\"EC\"", "\"crv\":\"P-256\"").doesNotContain("\"d\"");
    }

    @Test
    void anotherTypeKeyOrDayIsRefused() {
        String token = key.sign(TokenKind.RECEIPT, Map.of(), DAY, NOW);

        assertThat(key.verify(TokenKind.TICKET, token, NOW)).isEmpty();
        assertThat(SigningKey.fresh("bilheteria", NOW).verify(TokenKind.RECEIPT, token, NOW))
                .isEmpty();
        assertThat(key.verify(TokenKind.RECEIPT, token, NOW.plus(DAY))).isEmpty();
    }

    @Test
    void issuerAndAudienceAreOursWhateverTheClaimsSay() {
        String token = key.sign(TokenKind.RECEIPT, Map.of("aud", List.of("door"), "iss", "forged"), DAY, NOW);

        assertThat(key.verify(TokenKind.RECEIPT, token, NOW))
                .hasValueSatisfying(claims ->
                        assertThat(claims).containsEntry("iss", "bilheteria").containsEntry("aud", "verifier"));
    }

    @Test
    void aTokenThatNamesAnotherAlgorithmIsRefused() throws Exception {
        String signed = key.sign(TokenKind.RECEIPT, Map.of("sub", "p1"), DAY, NOW);
        String claims = signed.split("\\.")[1];
        byte[] publicKey = key.key().getKey().getEncoded();

        String none = encode("{\"alg\":\"none\",\"typ\":\"receipt+jwt\"}") + "." + claims + ".";
        String confused = encode("{\"alg\":\"HS256\",\"typ\":\"receipt+jwt\"}") + "." + claims;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
        confused += "." + Base64Url.encode(mac.doFinal(confused.getBytes(StandardCharsets.US_ASCII)));

        assertThat(key.verify(TokenKind.RECEIPT, none, NOW)).isEmpty();
        assertThat(key.verify(TokenKind.RECEIPT, confused, NOW)).isEmpty();
        assertThat(key.verify(TokenKind.RECEIPT, signed, NOW)).isPresent();
    }

    private static String encode(String json) {
        return Base64Url.encodeUtf8ByteRepresentation(json);
    }

    private static String jwks(SigningKey key) {
        return new KeyRing(List.of(key)).jwks(NOW);
    }
}
