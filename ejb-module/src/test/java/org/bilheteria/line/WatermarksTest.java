package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.turnstile.Outstanding;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Watermarks watermarks = new Watermarks();

    @Test
    void nothingIsCompleteBeforeAnybodyPromised() {
        assertThat(watermarks.complete(SETTLE)).isEqualTo(Instant.MIN);
    }

    @Test
    void theSlowestGateIsWaitedFor() {
        watermarks.advance(1, NOON.plusSeconds(1), Outstanding.NONE);
        watermarks.advance(2, NOON, Outstanding.NONE);

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON);
    }

    @Test
    void aGateThatFellSilentIsNotWaitedForLongerThanTheSettleTime() {
        watermarks.advance(1, NOON, Outstanding.NONE);
        watermarks.advance(2, NOON.plusSeconds(3), Outstanding.NONE);

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void aPromiseIsNeverTakenBack() {
        watermarks.advance(1, NOON.plusSeconds(1), Outstanding.NONE);
        watermarks.advance(1, NOON, Outstanding.NONE);

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void stampsGivenOutAreThoseOfEachGatesLastPromise() {
        watermarks.advance(1, NOON, given(0, 3));
        watermarks.advance(2, NOON, given(1, 2));
        watermarks.advance(1, NOON.plusSeconds(1), Outstanding.NONE);

        assertThat(watermarks.outstanding(PATIENCE)).isEqualTo(given(1, 2));
    }

    @Test
    void theStampsOfAGateThatFellSilentAreWaitedForAWhileLonger() {
        watermarks.advance(1, NOON, given(0, 3));
        watermarks.advance(2, NOON.plusSeconds(60), Outstanding.NONE);
        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON.plusSeconds(60));
        assertThat(watermarks.outstanding(PATIENCE)).isEqualTo(given(0, 3));

        watermarks.advance(2, NOON.plusSeconds(61), Outstanding.NONE);
        assertThat(watermarks.outstanding(PATIENCE)).isEqualTo(Outstanding.NONE);
    }

    /** Whoever keeps coming when they are told has a stamp as old as the storm. */
    @Test
    void ofAGateThatIsHeardOldStampsCount() {
        watermarks.advance(1, NOON.plusSeconds(300), given(0, 3));

        assertThat(watermarks.outstanding(PATIENCE)).isEqualTo(given(0, 3));
    }

    private static Outstanding given(int oldest, int count) {
        return new Outstanding(Optional.of(NOON.plusSeconds(oldest)), count);
    }
}
