package org.bilheteria.web.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A figure that is counted when somebody asks, at most once in five seconds, however many scrape. */
final class Recent {

    /** What can't be counted now. */
    static final long UNKNOWN = -1;

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LongSupplier counted;
    private final InstantSource clock;
    private Instant at = Instant.EPOCH;
    private long latest = UNKNOWN;

    Recent(LongSupplier counted, InstantSource clock) {
        this.counted = counted;
        this.clock = clock;
    }

    /** {@link #UNKNOWN} while the database is away: one figure that is missing must not cost a scrape all others. */
    synchronized long value() {
        Instant now = clock.instant();
        if (!now.isBefore(at.plus(FRESH))) {
            at = now;
            latest = count();
        }
        return latest;
    }

    private long count() {
        try {
            return counted.getAsLong();
        } catch (RuntimeException away) {
            return UNKNOWN;
        }
    }
}
