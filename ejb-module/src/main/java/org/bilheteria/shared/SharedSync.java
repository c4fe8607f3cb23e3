package org.bilheteria.shared;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets many who wait for the disk share one sync (group commit): whoever asks while one runs waits for the next, and that
 * one counts for all who had asked by the time it began.
 */
final class SharedSync {

    private final Runnable sync;
    private final AtomicLong asked = new AtomicLong();
    private long done;

    /** @param sync puts everything committed so far on disk, or throws */
    SharedSync(Runnable sync) {
        this.sync = sync;
    }

    /** Returns when a sync that began after this call has ended; throws what it threw if it was this caller's own. */
    void await() {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (done < mine) {
                long covered = asked.get();
                sync.run();
                done = covered;
            }
        }
    }
}
