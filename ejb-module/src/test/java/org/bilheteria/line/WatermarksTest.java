package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Watermarks watermarks = new Watermarks();

    @Test
    void nothingIsCompleteBeforeAnybodyPromised() {
        assertThat(watermarks.complete(SETTLE)).isEqualTo(Instant.MIN);
    }

    @Test
    void theSlowestGateIsWaitedFor() {
        watermarks.advance(1, NOON.plusSeconds(1));
        watermarks.advance(2, NOON);

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON);
    }

    @Test
    void aGateThatFellSilentIsNotWaitedForLongerThanTheSettleTime() {
        watermarks.advance(1, NOON);
        watermarks.advance(2, NOON.plusSeconds(3));

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void aPromiseIsNeverTakenBack() {
        watermarks.advance(1, NOON.plusSeconds(1));
        watermarks.advance(1, NOON);

        assertThat(watermarks.complete(SETTLE)).isEqualTo(NOON.plusSeconds(1));
    }
}
