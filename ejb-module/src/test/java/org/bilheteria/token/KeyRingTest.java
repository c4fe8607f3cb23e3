package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant THEN = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final SigningKey old = SigningKey.fresh("bilheteria", THEN);
    private final SigningKey fresh = SigningKey.fresh("bilheteria", NOW);
    private final KeyRing ring = new KeyRing(List.of(old, fresh));

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(new KeyRing(List.of(fresh)).signing(NOW)).isSameAs(fresh);
    }

    @Test
    void aNewKeyIsPublishedAnHourBeforeItSigns() {
        assertThat(ring.jwks(NOW)).contains(id(old), id(fresh));
        assertThat(ring.signing(NOW.plus(KeyRing.AHEAD).minusSeconds(1))).isSameAs(old);
        assertThat(ring.signing(NOW.plus(KeyRing.AHEAD))).isSameAs(fresh);
    }

    @Test
    void anOldKeyIsPublishedUntilNothingItSignedIsValid() {
        assertThat(ring.jwks(NOW.plus(KeyRing.KEPT.minusDays(1)))).contains(id(old), id(fresh));
        assertThat(ring.jwks(NOW.plus(KeyRing.KEPT.plusDays(1))))
                .contains(id(fresh))
                .doesNotContain(id(old));
    }

    @Test
    void theNextKeyIsDueWhenTheNewestHasServedItsTime() {
        assertThat(ring.due(NOW.plus(MONTH).minusSeconds(1), MONTH)).isFalse();
        assertThat(ring.due(NOW.plus(MONTH), MONTH)).isTrue();
    }

    private static String id(SigningKey key) {
        return key.key().getKeyId();
    }
}
