package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: whoever waits gets a sync that began after they asked, and a crowd of waiters costs two syncs, not one each. */
class SharedSyncTest {

    private static final int CROWD = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD + 1);
    private final AtomicInteger syncs = new AtomicInteger();
    private final AtomicInteger committed = new AtomicInteger();
    private volatile int onDisk;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void thoseWhoAskWhileOneRunsShareTheNext() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        SharedSync shared = new SharedSync(() -> {
            if (syncs.incrementAndGet() == 1) {
                running.countDown();
                awaitUninterruptibly(finish);
            }
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(shared::await, threads);
        running.await();

        List<Thread> crowd =
                Stream.generate(() -> new Thread(shared::await)).limit(CROWD).toList();
        crowd.forEach(Thread::start);
        while (crowd.stream().anyMatch(thread -> thread.getState() != Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
        finish.countDown();
        first.join();
        for (Thread thread : crowd) {
            thread.join();
        }

        assertThat(syncs).hasValue(2);
    }

    @Test
    void whatWasCommittedBeforeAskingIsOnDiskAfterwards() {
        SharedSync shared = new SharedSync(() -> onDisk = committed.get());

        List<CompletableFuture<Boolean>> writers = IntStream.range(0, 2_000)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            int mine = committed.incrementAndGet();
                            shared.await();
                            return onDisk >= mine;
                        },
                        threads))
                .toList();

        assertThat(writers).allMatch(CompletableFuture::join);
    }

    @Test
    void aFailedSyncCountsForNobody() {
        SharedSync shared = new SharedSync(() -> {
            if (syncs.incrementAndGet() == 1) {
                throw new UncheckedIOException(new java.io.IOException("no space left"));
            }
        });

        assertThatThrownBy(shared::await).isInstanceOf(UncheckedIOException.class);
        shared.await();

        assertThat(syncs).hasValue(2);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
