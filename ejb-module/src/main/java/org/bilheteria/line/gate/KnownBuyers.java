package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.Performance;

/**
 * Who has, or ever had, a place of the performances whose gate is used: so that the records are not asked about each of a
 * million who come for the first time. It may think that somebody has one who has none, never the other way round for longer
 * than another node's arrival takes to be seen here.
 */
@ApplicationScoped
class KnownBuyers {

    /** What was learnt longer ago is not relied on: the records are asked about everybody then. */
    static final Duration FRESH = Duration.ofSeconds(3);

    /** Then the gate of a performance is not used any more, and the memory is better used otherwise. */
    static final Duration UNUSED = Duration.ofMinutes(10);

    @Inject
    ArrivedBuyers arrived;

    @Inject
    Clock clock;

    private final Map<Integer, BuyersOfPerformance> performances = new ConcurrentHashMap<>();

    /** Whether the records have to be asked; false: this buyer has no place there and never had one. */
    boolean mayHavePlace(long buyer, Performance performance) {
        Instant now = clock.instant();
        return performances
                .computeIfAbsent(performance.id(), id -> new BuyersOfPerformance(performance))
                .mayContain(buyer, performance, now);
    }

    /** A buyer is about to get a place, or may be. */
    void add(long buyer, int performance) {
        BuyersOfPerformance buyers = performances.get(performance);
        if (buyers != null) {
            buyers.add(buyer);
        }
    }

    /** Learns who arrived since, on this node and on others; to be called several times a second by one thread. */
    void follow() {
        Instant now = clock.instant();
        performances.values().removeIf(buyers -> buyers.unusedSince(now.minus(UNUSED)));
        if (performances.isEmpty()) {
            return;
        }
        try {
            Map<Integer, Long> ends = arrived.ends();
            performances.values().forEach(buyers -> buyers.follow(arrived, ends, now));
        } catch (RuntimeException away) {
            // Who can't be recorded is not to be acknowledged: from now on each is asked about, and so told to come
            // again.
            performances.values().forEach(BuyersOfPerformance::doubt);
            throw away;
        }
    }
}
