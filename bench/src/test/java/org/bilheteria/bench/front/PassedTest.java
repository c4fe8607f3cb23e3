package org.bilheteria.bench.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bilheteria.bench.front.Passed.One;
import org.junit.jupiter.api.Test;

class PassedTest {

    private static final Instant OPENING = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void whoCameASecondLaterAndIsServedBeforeHasPassed() {
        assertThat(Passed.among(List.of(came(0, 2), came(1_000, 1), came(2_500, 3))))
                .isEqualTo(new Passed(3, 1));
    }

    @Test
    void withinASecondNobodyIsPassed() {
        assertThat(Passed.among(List.of(came(0, 2), came(999, 1)))).isEqualTo(new Passed(0, 0));
    }

    @Test
    void theShareIsOfThoseWhoWereApart() {
        assertThat(Passed.among(List.of(came(0, 9), came(1_000, 1), came(1_100, 2), came(3_000, 10)))
                        .share())
                .isEqualTo(2 / 5.0);
        assertThat(Passed.among(List.of()).share()).isZero();
    }

    private static One came(long millis, long rank) {
        return new One(OPENING.plusMillis(millis), rank);
    }
}
