package org.bilheteria.turnstile;

import java.time.Duration;
import java.time.Instant;

/**
 * How many pass a second while more want to: what was seen lately, and at first what is expected. It rises by itself while there
 * is room in spite of those who wait, else appointments that are too far apart would prove themselves right. One second says
 * little: in the first of a storm hardly anybody passes, because all the machine does is sending people back. Not for
 * more than one thread.
 */
final class Pace {

    private static final Duration SPAN = Duration.ofSeconds(1);
    private static final double FASTER = 1.5;
    private static final double FASTEST = 1e6;
    private static final double LATEST = 0.3;

    /** Further ahead nothing is known; and a guess that was wrong is put right by asking once more. */
    private static final long FURTHEST_SECONDS = 20;

    private double perSecond;
    private Instant since = Instant.MIN;
    private int passed;
    private boolean full;

    Pace(double expectedPerSecond) {
        perSecond = expectedPerSecond;
    }

    /** One has passed. @param waiting whether others were kept waiting meanwhile; else it says nothing about the pace */
    void passed(Instant now, boolean waiting) {
        if (!waiting) {
            since = Instant.MIN;
            return;
        }
        if (since.equals(Instant.MIN)) {
            begin(now);
        }
        passed++;
        Duration span = Duration.between(since, now);
        if (span.compareTo(SPAN) >= 0) {
            double seen = passed * 1e9 / span.toNanos();
            perSecond = full
                    ? LATEST * seen + (1 - LATEST) * perSecond
                    : Math.min(FASTEST, Math.max(seen, perSecond * FASTER));
            begin(now);
        }
    }

    /** There was no room for somebody. */
    void full() {
        full = true;
    }

    private void begin(Instant now) {
        since = now;
        passed = 0;
        full = false;
    }

    /** How long it takes until this many have passed: whole seconds, as {@code Retry-After} tells them, at least 1, at most 20. */
    Duration until(int many) {
        long seconds = (long) Math.ceil(many / Math.max(1, perSecond));
        return Duration.ofSeconds(Math.min(FURTHEST_SECONDS, Math.max(1, seconds)));
    }
}
