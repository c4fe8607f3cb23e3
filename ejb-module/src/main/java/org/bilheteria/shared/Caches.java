package org.bilheteria.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** How this application caches what many ask for. */
public final class Caches {

    private Caches() {}

    /**
     * For caches whose entries are read anew once they are of this age, by the injected clock, so that tests say what time
     * it is. They are swept by who asks: threads are the container's.
     */
    public static Caffeine<Object, Object> freshFor(Duration age, InstantSource clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(age)
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run);
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
