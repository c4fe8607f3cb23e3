package org.bilheteria.web.outflow;

import java.time.Duration;
import java.time.Instant;

/** How fast somebody takes an answer, by spans of ten seconds. Safe for many threads. */
final class Pace {

    private static final Duration SPAN = Duration.ofSeconds(10);

    /** So many spans in a row below the least are too many: a tunnel is no reason to be cut off. */
    private static final int PATIENCE = 3;

    private final Instant begun;
    private Instant since;
    private long taken;
    private long rate;
    private int slowSpans;

    Pace(Instant begun) {
        this.begun = begun;
        this.since = begun;
    }

    synchronized void took(int bytes) {
        taken += bytes;
    }

    /** @param least bytes a second */
    synchronized void look(Instant now, int least) {
        Duration span = Duration.between(since, now);
        if (span.compareTo(SPAN) >= 0) {
            rate = taken * 1_000 / span.toMillis();
            slowSpans = rate < least ? slowSpans + 1 : 0;
            taken = 0;
            since = now;
        }
    }

    synchronized boolean tooSlow() {
        return slowSpans >= PATIENCE;
    }

    /** Bytes a second in the last whole span; the most there is while none has passed. */
    synchronized long rate() {
        return since.equals(begun) ? Long.MAX_VALUE : rate;
    }
}
