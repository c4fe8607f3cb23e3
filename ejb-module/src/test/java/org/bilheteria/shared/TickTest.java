package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: no timer of ours is ever taken away, piles up, or fails without a word. */
class TickTest {

    private final Logger log = Logger.getLogger(TickTest.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Tick tick = new Tick(TickTest.class, "Counting", IOException.class);
    private final AtomicInteger counted = new AtomicInteger();

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.setLevel(Level.ALL);
        log.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(handler);
    }

    @Test
    void afterAnErrorTheNextTickWorks() {
        tick.run(() -> {
            throw new StackOverflowError("too deep");
        });
        tick.run(counted::incrementAndGet);

        assertThat(counted).hasValue(1);
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage()).isEqualTo("Counting failed; it is tried again at the next tick");
            assertThat(line.getThrown()).hasMessage("too deep");
        });
    }

    @Test
    void whatIsExpectedIsNoWarning() {
        tick.run(() -> {
            throw new IOException("away");
        });

        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
    }

    @Test
    void aTickThatComesWhileOneIsAtWorkDoesNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> tick.run(() -> {
            begun.countDown();
            end.await();
        }));
        begun.await();

        tick.run(counted::incrementAndGet);
        end.countDown();
        slow.join();
        assertThat(counted).hasValue(0);

        tick.run(counted::incrementAndGet);
        assertThat(counted).hasValue(1);
    }

    @Test
    void aVitalOneThatDoesNotTickIsFound() {
        Tick vital = Tick.vital(TickTest.class, "Beating");
        assertThat(Tick.late(Duration.ofSeconds(-1)))
                .as("a proxy's, which never ticks")
                .doesNotContain("Beating");

        vital.run(counted::incrementAndGet);
        assertThat(Tick.late(Duration.ofMinutes(1))).doesNotContain("Beating");
        assertThat(Tick.late(Duration.ofSeconds(-1))).contains("Beating").doesNotContain("Counting");

        vital.run(() -> assertThat(Tick.late(Duration.ofSeconds(-1)))
                .as("at work, however long")
                .doesNotContain("Beating"));
        vital.run(() -> {
            throw new OutOfMemoryError("once");
        });
        assertThat(Tick.late(Duration.ofMinutes(1)))
                .as("what failed is not what stands still")
                .doesNotContain("Beating");
    }
}
