package org.bilheteria.shared.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bilheteria.shared.Caches;
import org.jspecify.annotations.Nullable;

/**
 * What many ask for and one reads: once it is of a certain age the next who asks reads it anew, and those who ask meanwhile get
 * what was read before, for a few seconds more. A thousand arrivals must not stand still because the database takes its time
 * over one board.
 */
public final class SharedReading<K, V> {

    /** How old what was read before may be while it is read anew; then all wait for it. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Cache<K, V> fresh;
    private final Map<K, Before<V>> latest = new ConcurrentHashMap<>();

    /** @param age from which on it is read anew */
    public SharedReading(Duration age, InstantSource clock) {
        this.clock = clock;
        this.fresh = Caches.freshFor(age, clock).build();
    }

    /**
     * What is read for a key.
     *
     * @param source reads it; null when there is none, which is not remembered. What it throws is thrown to whoever read, and
     *     the next who asks tries again
     */
    public @Nullable V get(K key, Function<K, @Nullable V> source) {
        V young = fresh.getIfPresent(key);
        if (young != null) {
            return young;
        }
        Before<V> before = latest.get(key);
        if (before == null) {
            return fresh.get(key, wanted -> keep(wanted, source.apply(wanted)));
        }
        boolean others = !before.readAnew.compareAndSet(false, true);
        if (others && !clock.instant().isAfter(before.at.plus(LONGEST))) {
            return before.value;
        }
        try {
            return fresh.get(key, wanted -> keep(wanted, source.apply(wanted)));
        } finally {
            before.readAnew.set(false);
        }
    }

    private @Nullable V keep(K key, @Nullable V value) {
        if (value == null) {
            latest.remove(key);
        } else {
            latest.put(key, new Before<>(value, clock.instant(), new AtomicBoolean()));
        }
        return value;
    }

    /** It has changed: whoever asks from now on gets what is read from now on. */
    public void forget(K key) {
        // In this order: it waits for who is reading, and that one's leaves something in the other.
        fresh.invalidate(key);
        latest.remove(key);
    }

    private record Before<V>(V value, Instant at, AtomicBoolean readAnew) {}
}
