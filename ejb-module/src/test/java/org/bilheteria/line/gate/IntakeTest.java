package org.bilheteria.line.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.turnstile.Outstanding;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final List<ArrivalBatch> sent = new ArrayList<>();
    private final Deque<Runnable> executor = new ArrayDeque<>();
    private boolean brokerAway;
    private int tries;
    private boolean noThreadFree;
    private final Intake intake = new Intake(1, 7, this::send, this::execute, new Intake.Limits(Duration.ZERO, 3));

    @Test
    void nobodyIsAcknowledgedBeforeTheBatchIsSent() {
        CompletableFuture<Void> acknowledged = intake.take(arrival("a", NOON), NOON.plusSeconds(1));

        assertThat(acknowledged).isNotDone();
        runAll();
        assertThat(acknowledged).isCompleted();
    }

    @Test
    void arrivalsShareBatchesAndKeepTheirOrder() {
        for (String place : List.of("a", "b", "c", "d", "e")) {
            intake.take(arrival(place, NOON), NOON.plusSeconds(1));
        }

        runAll();

        assertThat(sent)
                .extracting(
                        batch -> batch.arrivals().stream().map(Arrival::place).toList())
                .containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(executor).isEmpty();
    }

    /** Whoever signs a receipt may be slow: the last of a large batch is told by another thread than the first. */
    @Test
    void ofALargeBatchTheLastDoesNotWaitForAllOthersReceipts() {
        Intake large = new Intake(1, 7, this::send, this::execute, new Intake.Limits(Duration.ZERO, 200));
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(large.take(arrival("place" + i, NOON), NOON.plusSeconds(1)));
        }
        executor.removeFirst().run();

        executor.removeLast().run();

        assertThat(all.get(199)).isCompleted();
        assertThat(all.get(0)).isNotDone();
        runAll();
        assertThat(all).allMatch(CompletableFuture::isDone);
    }

    @Test
    void aBatchThatMayNotHaveArrivedFails() {
        brokerAway = true;
        CompletableFuture<Void> acknowledged = intake.take(arrival("a", NOON), NOON.plusSeconds(1));

        runAll();

        assertThat(acknowledged)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("The broker is away");
    }

    @Test
    void whoWaitsBehindABatchThatFailsIsSentBackWithIt() {
        brokerAway = true;
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String place : List.of("a", "b", "c", "d", "e", "f", "g")) {
            all.add(intake.take(arrival(place, NOON), NOON.plusSeconds(1)));
        }

        runAll();

        assertThat(all).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(tries).isEqualTo(1);
        brokerAway = false;
        CompletableFuture<Void> next = intake.take(arrival("a", NOON), NOON.plusSeconds(1));
        runAll();
        assertThat(next).isCompleted();
    }

    @Test
    void withoutAThreadToSendItAnArrivalIsNotTakenAndTheNextOneIs() {
        noThreadFree = true;
        assertThatThrownBy(() -> intake.take(arrival("a", NOON), NOON.plusSeconds(1)))
                .isInstanceOf(RejectedExecutionException.class);

        noThreadFree = false;
        CompletableFuture<Void> next = intake.take(arrival("b", NOON), NOON.plusSeconds(1));
        runAll();

        assertThat(next).isCompleted();
        assertThat(sent).hasSize(1);
    }

    @Test
    void noPromiseIsMadePastAnArrivalThatIsStillHere() {
        intake.take(arrival("a", NOON), NOON.plusSeconds(1));

        intake.promise(NOON.plusSeconds(5), Outstanding.NONE);
        assertThat(sent).isEmpty();

        runAll();
        intake.promise(NOON.plusSeconds(5), Outstanding.NONE);
        assertThat(sent).last().extracting(ArrivalBatch::watermark).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void aPromiseIsMadeOnceAndOnlyWhenAWindowHasEnded() {
        intake.watch(NOON.plusSeconds(1));

        intake.promise(NOON, Outstanding.NONE);
        intake.promise(NOON.plusSeconds(1), Outstanding.NONE);
        intake.promise(NOON.plusSeconds(2), Outstanding.NONE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsSentCanBeReadAgain() {
        intake.take(arrival("a", NOON), NOON.plusSeconds(1));
        runAll();
        intake.promise(NOON.plusSeconds(5), new Outstanding(Optional.of(NOON.plusMillis(100)), 7));

        assertThat(sent)
                .hasSize(2)
                .allSatisfy(batch -> assertThat(ArrivalBatch.of(batch.bytes())).isEqualTo(batch));
    }

    /** A queue may hold some when a node is upgraded: format, gate, sector, watermark, count. */
    @Test
    void aPromiseOfBeforeThereWereOutstandingStampsCanBeRead() {
        ByteBuffer old = ByteBuffer.allocate(25)
                .put((byte) 1)
                .putLong(1)
                .putInt(7)
                .putLong(UtcMicros.of(NOON))
                .putInt(0);

        assertThat(ArrivalBatch.of(old.array())).isEqualTo(new ArrivalBatch(1, 7, NOON, List.of()));
    }

    private void execute(Runnable task) {
        if (noThreadFree) {
            throw new RejectedExecutionException("every thread is busy");
        }
        executor.add(task);
    }

    private void runAll() {
        while (!executor.isEmpty()) {
            executor.remove().run();
        }
    }

    private void send(ArrivalBatch batch, boolean durable) {
        tries++;
        if (brokerAway) {
            throw new IllegalStateException("The broker is away");
        }
        sent.add(batch);
    }

    private static Arrival arrival(String place, Instant stamp) {
        return new Arrival(place, 1, 2, 0, stamp, new Wish(1, 0, true));
    }
}
