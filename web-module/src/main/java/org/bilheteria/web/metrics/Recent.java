package org.bilheteria.web.metrics;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.bilheteria.shared.Caches;

/**
 * What is read when somebody asks, at most once in a while, however many scrape. Empty while the database is away: one
 * figure that is missing must not cost a scrape all others, nor may each of a hundred figures wait for the database anew.
 */
final class Recent<T> {

    /** The one key. */
    private static final String LATEST = "latest";

    private final LoadingCache<String, Optional<T>> latest;

    Recent(Supplier<Optional<T>> source, Duration fresh, InstantSource clock) {
        // It ages from the end of the reading: what failed by a long wait is not waited for again at once.
        latest = Caches.freshFor(fresh, clock).build(key -> read(source));
    }

    Optional<T> value() {
        return latest.get(LATEST);
    }

    /** NaN, which draws as a gap, for what can't be told now: a number would count in sums and rates. */
    Number figure(ToLongFunction<T> figure) {
        Optional<T> known = value();
        return known.isPresent() ? (Number) figure.applyAsLong(known.get()) : (Number) Double.NaN;
    }

    private static <T> Optional<T> read(Supplier<Optional<T>> source) {
        try {
            return source.get();
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }
}
