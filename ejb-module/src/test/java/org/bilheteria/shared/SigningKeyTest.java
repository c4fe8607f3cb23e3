package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SigningKey key = SigningKey.fresh("bilheteria");

    @Test
    void aKeyReadBackChecksWhatItSignedBefore() {
        String token = key.sign("receipt+jwt", Map.of("place", "p1", "sector", 3), DAY, NOW);

        SigningKey readBack = SigningKey.of(key.kept(), "bilheteria");

        assertThat(readBack.verify("receipt+jwt", token, NOW))
                .hasValueSatisfying(claims -> assertThat(claims)
                        .containsEntry("place", "p1")
                        .containsEntry("sector", 3L)
                        .containsEntry("iss", "bilheteria"));
        assertThat(readBack.jwks()).isEqualTo(key.jwks());
    }

    @Test
    void anybodyCanCheckATokenWithThePublishedKey() throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(key.sign("receipt+jwt", Map.of("place", "p1"), DAY, NOW));

        var published =
                new JsonWebKeySet(key.jwks()).findJsonWebKey(signature.getKeyIdHeaderValue(), "EC", "sig", null);
        signature.setKey(published.getKey());

        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
    }

    @Test
    void thePublishedKeyHasNoPrivatePart() {
        assertThat(key.jwks()).contains("\"kty\":\"EC\"", "\"crv\":\"P-256\"").doesNotContain("\"d\"");
    }

    @Test
    void anotherTypeKeyOrDayIsRefused() {
        String token = key.sign("receipt+jwt", Map.of(), DAY, NOW);

        assertThat(key.verify("ticket+jwt", token, NOW)).isEmpty();
        assertThat(SigningKey.fresh("bilheteria").verify("receipt+jwt", token, NOW))
                .isEmpty();
        assertThat(key.verify("receipt+jwt", token, NOW.plus(DAY))).isEmpty();
    }

    @Test
    void claimsMayNameAnAudienceButNotTheIssuer() {
        String token = key.sign("receipt+jwt", Map.of("aud", List.of("door"), "iss", "forged"), DAY, NOW);

        assertThat(key.verify("receipt+jwt", token, NOW))
                .hasValueSatisfying(claims -> assertThat(claims).containsEntry("iss", "bilheteria"));
    }
}
