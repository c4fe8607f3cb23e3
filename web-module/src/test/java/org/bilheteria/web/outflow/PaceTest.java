package org.bilheteria.web.outflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T13:00:00Z");
    private static final int LEAST = 1_000;

    private final Pace pace = new Pace(BEGUN);

    private void take(int bytes, int untilSecond) {
        pace.took(bytes);
        pace.look(BEGUN.plusSeconds(untilSecond), LEAST);
    }

    @Test
    void nobodyIsJudgedBeforeTenSecondsAreOver() {
        take(0, 9);

        assertThat(pace.rate()).isEqualTo(Long.MAX_VALUE);
        assertThat(pace.tooSlow()).isFalse();
    }

    @Test
    void halfAMinuteOfNextToNothingIsTooSlow() {
        take(1_000_000, 10);
        take(9_999, 20);
        take(0, 30);
        assertThat(pace.tooSlow()).isFalse();

        take(9_999, 40);

        assertThat(pace.tooSlow()).isTrue();
    }

    @Test
    void whoComesOutOfATunnelBeginsAnew() {
        take(0, 10);
        take(0, 20);
        take(10_000, 30);
        take(0, 40);
        take(0, 50);

        assertThat(pace.tooSlow()).isFalse();
    }

    @Test
    void theRateIsThatOfTheLastWholeSpan() {
        take(500_000, 10);
        pace.took(7_000_000);

        assertThat(pace.rate()).isEqualTo(50_000);
    }
}
