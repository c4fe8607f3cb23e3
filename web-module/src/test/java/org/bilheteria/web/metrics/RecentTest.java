package org.bilheteria.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {

    private long readings;
    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private Duration takes = Duration.ZERO;
    private boolean away;

    private final Recent<Long> recent = new Recent<>(this::read, Duration.ofSeconds(5), () -> now);

    private Optional<Long> read() {
        readings++;
        now = now.plus(takes);
        if (away) {
            throw new IllegalStateException("no database");
        }
        return Optional.of(readings);
    }

    private Number figure() {
        return recent.figure(Long::longValue);
    }

    @Test
    void isReadOnceInFiveSecondsHoweverManyAsk() {
        assertThat(figure()).isEqualTo(1L);
        now = now.plusMillis(4_999);
        assertThat(figure()).isEqualTo(1L);
        now = now.plusMillis(1);
        assertThat(figure()).isEqualTo(2L);
    }

    @Test
    void isUnknownWhileItCannotBeReadAndKnownAgain() {
        away = true;
        assertThat(figure()).isEqualTo(Double.NaN);
        away = false;
        now = now.plusSeconds(5);
        assertThat(figure()).isEqualTo(2L);
    }

    @Test
    void aDatabaseThatLetsWaitIsNotAskedAgainForEachFigure() {
        away = true;
        takes = Duration.ofSeconds(30);
        for (int figure = 0; figure < 100; figure++) {
            figure();
        }
        assertThat(readings).isEqualTo(1);
    }
}
