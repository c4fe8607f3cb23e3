package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BulkheadTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        mayEnd.countDown();
    }

    @Test
    void whenNobodyMayWaitTheSecondIsRefusedWithoutWork() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofSeconds(20));
        occupy(bulkhead);

        Refused refused = catchThrowableOfType(Refused.class, () -> bulkhead.run(BulkheadTest::mustNotRun));

        assertThat(refused.refusal()).isEqualTo(Refusal.SIGN_IN_BUSY);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(bulkhead.waiting()).isZero();
    }

    @Test
    void whoWaitsIsServedWhenTheWorkBeforeEnds() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofSeconds(20));
        CompletableFuture<Integer> first = occupy(bulkhead);
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> bulkhead.run(() -> 2), BulkheadTest::inOwnThread);
        while (bulkhead.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> bulkhead.run(BulkheadTest::mustNotRun)).isInstanceOf(Refused.class);

        mayEnd.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void patienceEnds() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(20));
        occupy(bulkhead);

        assertThatThrownBy(() -> bulkhead.run(BulkheadTest::mustNotRun)).isInstanceOf(Refused.class);
        assertThat(bulkhead.waiting()).isZero();
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofSeconds(20));
        assertThatThrownBy(() -> bulkhead.run(BulkheadTest::mustNotRun)).isInstanceOf(AssertionError.class);

        assertThat(bulkhead.<Integer>run(() -> 3)).isEqualTo(3);
    }

    private CompletableFuture<Integer> occupy(Bulkhead bulkhead) throws InterruptedException {
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(
                () -> bulkhead.run(() -> {
                    begun.countDown();
                    await(mayEnd);
                    return 1;
                }),
                BulkheadTest::inOwnThread);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return work;
    }

    private static void inOwnThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static Integer mustNotRun() {
        throw new AssertionError("The work was done");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
