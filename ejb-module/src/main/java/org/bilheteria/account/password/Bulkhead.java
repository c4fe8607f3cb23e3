package org.bilheteria.account.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Lets a few callers work at once, in the order they came; a bounded number wait, for a bounded time. */
final class Bulkhead {

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    Bulkhead(int atOnce, int mostWaiting, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Does the work. @throws Refused SIGN_IN_BUSY before any of it, if too many wait or it takes too long */
    <T> T run(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /** Whether there is room and nobody waits for it. */
    boolean idle() {
        return free.availablePermits() > 0 && waiting.get() == 0;
    }

    int waiting() {
        return waiting.get();
    }

    private void enter() {
        try {
            // Not the plain tryAcquire(), which passes those who wait.
            if (!free.tryAcquire(0, TimeUnit.SECONDS) && !queue()) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private boolean queue() throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= mostWaiting
                    && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Refused busy() {
        return new Refused(Refusal.SIGN_IN_BUSY, "Too many are signing in at this moment", patience);
    }
}
