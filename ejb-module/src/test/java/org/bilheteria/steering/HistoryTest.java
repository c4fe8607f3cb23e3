package org.bilheteria.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.bilheteria.steering.jmx.Moment;
import org.junit.jupiter.api.Test;

/** Goal: rates are of the time between two readings, and what is older than ten minutes is gone. */
class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");

    private final History history = new History();

    @Test
    void aMomentIsWhatHappenedSinceTheOneBefore() {
        read(0, 100, 10);
        read(5, 150, 20);
        read(10, 150, 25);

        assertThat(history.moments())
                .extracting(Moment::getArrivals, Moment::getCalls)
                .containsExactly(tuple(10.0, 2.0), tuple(0.0, 1.0));
    }

    @Test
    void latelyIsTheLastTenSeconds() {
        read(0, 0, 0);
        read(20, 1_000, 0);
        read(25, 1_000, 5);
        read(30, 1_050, 20);

        assertThat(history.lately())
                .extracting(Moment::getArrivals, Moment::getCalls)
                .containsExactly(5.0, 2.0);
    }

    @Test
    void nothingMovesBeforeThereAreTwoReadings() {
        assertThat(history.lately().getArrivals()).isZero();
        read(0, 100, 10);

        assertThat(history.lately().getArrivals()).isZero();
        assertThat(history.moments()).isEmpty();
    }

    @Test
    void theSameReadingAgainIsNoMoment() {
        read(0, 100, 10);
        read(0, 200, 10);
        read(-5, 300, 10);

        assertThat(history.moments()).isEmpty();
    }

    @Test
    void whoLeavesMakesNoNegativeRate() {
        read(0, 100, 10);
        read(5, 90, 10);

        assertThat(history.moments()).extracting(Moment::getArrivals).containsExactly(0.0);
    }

    @Test
    void tenMinutesAreKept() {
        for (int second = 0; second <= 3_600; second += 5) {
            read(second, second, 0);
        }

        assertThat(history.moments()).hasSize(120);
        assertThat(history.moments().get(0).getAt())
                .isEqualTo(NOON.plusSeconds(3_600 - 600 + 5).toEpochMilli());
    }

    private void read(int second, long arrivals, long called) {
        history.add(new Reading(NOON.plusSeconds(second), arrivals, called, 0, 0, 0));
    }
}
