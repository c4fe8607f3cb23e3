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
class TurnstileTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        mayEnd.countDown();
    }

    @Test
    void whenNobodyMayWaitTheSecondIsRefusedWithoutWork() throws Exception {
        Turnstile turnstile = new Turnstile(1, 0, Duration.ofSeconds(20));
        occupy(turnstile);

        Refused refused = catchThrowableOfType(Refused.class, () -> turnstile.pass(TurnstileTest::mustNotRun));

        assertThat(refused.refusal()).isEqualTo(Refusal.SIGN_IN_BUSY);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(turnstile.waiting()).isZero();
    }

    @Test
    void whoWaitsIsServedWhenTheWorkBeforeEnds() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, Duration.ofSeconds(20));
        CompletableFuture<Integer> first = occupy(turnstile);
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> turnstile.pass(() -> 2), TurnstileTest::inOwnThread);
        while (turnstile.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> turnstile.pass(TurnstileTest::mustNotRun)).isInstanceOf(Refused.class);

        mayEnd.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void patienceEnds() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, Duration.ofMillis(20));
        occupy(turnstile);

        assertThatThrownBy(() -> turnstile.pass(TurnstileTest::mustNotRun)).isInstanceOf(Refused.class);
        assertThat(turnstile.waiting()).isZero();
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Turnstile turnstile = new Turnstile(1, 0, Duration.ofSeconds(20));
        assertThatThrownBy(() -> turnstile.pass(TurnstileTest::mustNotRun)).isInstanceOf(AssertionError.class);

        assertThat(turnstile.<Integer>pass(() -> 3)).isEqualTo(3);
    }

    private CompletableFuture<Integer> occupy(Turnstile turnstile) throws InterruptedException {
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(
                () -> turnstile.pass(() -> {
                    begun.countDown();
                    await(mayEnd);
                    return 1;
                }),
                TurnstileTest::inOwnThread);
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
