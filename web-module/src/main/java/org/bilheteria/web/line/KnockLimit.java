package org.bilheteria.web.line;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.shared.Caches;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/**
 * Knocks of one address in a minute. A knock costs next to nothing and wins nobody a place; this keeps one machine from
 * filling the line's waits with knocks. The bound is far above what a carrier's address sends.
 */
@ApplicationScoped
public class KnockLimit {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int ADDRESSES_KEPT = 100_000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Cache<String, AtomicInteger> knocks;

    @PostConstruct
    void open() {
        knocks = Caches.freshFor(SPAN, clock).maximumSize(ADDRESSES_KEPT).build();
    }

    /** Counts a knock. @throws Refused TOO_MANY_ATTEMPTS with the time to wait */
    public void count(String address) {
        int count = knocks.get(address, first -> new AtomicInteger()).incrementAndGet();
        if (count > settings.knocksPerAddress()) {
            throw new Refused(Refusal.TOO_MANY_ATTEMPTS, "Too many knocks from this address", SPAN);
        }
    }
}
