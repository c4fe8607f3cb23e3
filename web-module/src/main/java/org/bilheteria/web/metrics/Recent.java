package org.bilheteria.web.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What is read when somebody asks, at most once in a while, however many scrape. Empty while the database is away: one
 * figure that is missing must not cost a scrape all others, nor may each of a hundred figures wait for the database anew.
 */
final class Recent<T> {

    private final Supplier<Optional<T>> source;
    private final Duration fresh;
    private final InstantSource clock;
    private Instant readAt = Instant.EPOCH;
    private Optional<T> latest = Optional.empty();

    Recent(Supplier<Optional<T>> source, Duration fresh, InstantSource clock) {
        this.source = source;
        this.fresh = fresh;
        this.clock = clock;
    }

    synchronized Optional<T> value() {
        if (!clock.instant().isBefore(readAt.plus(fresh))) {
            latest = read();
            // After the reading: what failed by a long wait is not waited for again at once.
            readAt = clock.instant();
        }
        return latest;
    }

    /** NaN, which draws as a gap, for what can't be told now: a number would count in sums and rates. */
    Number figure(ToLongFunction<T> figure) {
        Optional<T> known = value();
        return known.isPresent() ? (Number) figure.applyAsLong(known.get()) : (Number) Double.NaN;
    }

    private Optional<T> read() {
        try {
            return source.get();
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }
}
