package org.bilheteria.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedReadingTest {

    private static final Duration AGE = Duration.ofSeconds(1);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-09-04T12:00:00Z"));
    private final SharedReading<Integer, String> reading = new SharedReading<>(AGE, clock);

    @Test
    void whileOneReadsItAnewTheOthersHaveWhatWasReadBefore() throws Exception {
        reading.get(1, key -> "old");
        clock.advance(AGE);
        SlowReading slow = new SlowReading();

        assertThat(reading.get(1, key -> "not asked")).isEqualTo("old");

        slow.end();
        assertThat(reading.get(1, key -> "not asked")).isEqualTo("new");
    }

    @Test
    void forAFewSecondsOnly() throws Exception {
        reading.get(1, key -> "old");
        clock.advance(SharedReading.LONGEST.plusMillis(1));
        SlowReading slow = new SlowReading();
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> reading.get(1, key -> "not asked"));

        slow.end();

        assertThat(other.join()).isEqualTo("new");
    }

    @Test
    void whoeverReadsInVainIsToldAndTheNextTriesAgain() {
        reading.get(1, key -> "old");
        clock.advance(AGE);

        assertThatThrownBy(() -> reading.get(1, key -> away())).hasMessage("away");
        assertThatThrownBy(() -> reading.get(1, key -> away())).hasMessage("away");
        assertThat(reading.get(1, key -> "new")).isEqualTo("new");
    }

    @Test
    void whatWasForgottenIsNeverSeenAgain() {
        reading.get(1, key -> "old");
        reading.forget(1);

        assertThat(reading.get(1, key -> "new")).isEqualTo("new");
    }

    @Test
    void thatThereIsNoneIsNotRemembered() {
        reading.get(1, key -> "old");
        clock.advance(AGE);

        assertThat(reading.get(1, key -> null)).isNull();
        assertThat(reading.get(1, key -> "new")).isEqualTo("new");
    }

    private static String away() {
        throw new IllegalStateException("away");
    }

    /** One that has begun and goes on until it is told to end. */
    private final class SlowReading {

        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<String> read;

        SlowReading() throws InterruptedException {
            CountDownLatch begun = new CountDownLatch(1);
            read = CompletableFuture.supplyAsync(() -> reading.get(1, key -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return "new";
            }));
            begun.await();
        }

        void end() {
            end.countDown();
            read.join();
        }
    }
}
