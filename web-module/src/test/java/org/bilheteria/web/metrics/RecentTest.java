package org.bilheteria.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong counts = new AtomicLong();
    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private boolean away;

    private final Recent figure = new Recent(this::count, () -> now);

    private long count() {
        if (away) {
            throw new IllegalStateException("no database");
        }
        return counts.incrementAndGet();
    }

    @Test
    void isCountedOnceInFiveSecondsHoweverManyAsk() {
        assertThat(figure.value()).isEqualTo(1);
        now = now.plusMillis(4_999);
        assertThat(figure.value()).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(figure.value()).isEqualTo(2);
    }

    @Test
    void isUnknownWhileItCannotBeCountedAndKnownAgain() {
        away = true;
        assertThat(figure.value()).isEqualTo(Recent.UNKNOWN);
        away = false;
        now = now.plusSeconds(5);
        assertThat(figure.value()).isEqualTo(1);
    }
}
