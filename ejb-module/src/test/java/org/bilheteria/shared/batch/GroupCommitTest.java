package org.bilheteria.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goal: everybody is served once, together with those who come meanwhile, and nobody pays for another's fault. */
@Timeout(60)
class GroupCommitTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoComesAloneIsServedAtOnce() {
        List<List<Integer>> served = new ArrayList<>();
        GroupCommit<Integer, Integer> doubled = new GroupCommit<>(8, batch -> doubled(batch, served));

        assertThat(doubled.ask(21)).isEqualTo(42);
        assertThat(doubled.ask(4)).isEqualTo(8);
        assertThat(served).containsExactly(List.of(21), List.of(4));
    }

    @Test
    void whoComesMeanwhileIsServedTogetherAndNoMoreThanFitAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Integer>> served = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer, Integer> doubled = new GroupCommit<>(4, batch -> {
            begun.countDown();
            await(goOn);
            return doubled(batch, served);
        });
        Future<Integer> first = threads.submit(() -> doubled.ask(0));
        await(begun);
        List<Future<Integer>> others = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> threads.submit(() -> doubled.ask(i)))
                .toList();
        awaitWaiting(doubled, 6);
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(2 * (i + 1));
        }
        assertThat(served).extracting(List::size).containsExactly(1, 4, 2);
    }

    @Test
    void aFaultIsTheFaultOfOneOnly() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        GroupCommit<Integer, Integer> doubled = new GroupCommit<>(8, batch -> {
            begun.countDown();
            await(goOn);
            if (batch.contains(13)) {
                throw new IllegalStateException("13");
            }
            return doubled(batch, new ArrayList<>());
        });
        Future<Integer> first = threads.submit(() -> doubled.ask(0));
        await(begun);
        Future<Integer> wrong = threads.submit(() -> doubled.ask(13));
        Future<Integer> right = threads.submit(() -> doubled.ask(14));
        awaitWaiting(doubled, 2);
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(right.get(10, TimeUnit.SECONDS)).isEqualTo(28);
        assertThatThrownBy(() -> wrong.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("13");
        assertThatThrownBy(() -> doubled.ask(13)).isInstanceOf(IllegalStateException.class);
        assertThat(doubled.ask(1)).isEqualTo(2);
    }

    @Test
    void aCrowdIsServedEachOnce() throws Exception {
        List<List<Integer>> served = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer, Integer> doubled = new GroupCommit<>(16, batch -> doubled(batch, served));
        int people = 5_000;

        List<Future<Integer>> asked = IntStream.range(0, people)
                .mapToObj(i -> threads.submit(() -> doubled.ask(i)))
                .toList();

        for (int i = 0; i < people; i++) {
            assertThat(asked.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(2 * i);
        }
        assertThat(served.stream().flatMap(List::stream)).hasSize(people).doesNotHaveDuplicates();
    }

    private static List<Integer> doubled(List<Integer> batch, List<List<Integer>> served) {
        served.add(batch);
        return batch.stream().map(each -> 2 * each).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiting(GroupCommit<?, ?> group, int people) {
        while (group.waiting() < people) {
            Thread.onSpinWait();
        }
    }
}
