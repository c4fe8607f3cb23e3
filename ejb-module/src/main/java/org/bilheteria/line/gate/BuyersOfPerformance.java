package org.bilheteria.line.gate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.shared.set.LongSet;

/**
 * The buyers of one performance: first all that the records have, then those whose arrivals are in the sectors' journals since.
 * A journal is written line after line under the version of its head, so what was read once never gets a line before it.
 */
final class BuyersOfPerformance {

    private static final int AT_ONCE = 10_000;

    private final LongSet buyers = new LongSet();
    /** How far each sector's journal was read; empty until all buyers of the records are known. */
    private final Map<Integer, Long> read = new HashMap<>();

    private volatile Instant learnt = Instant.MIN;
    private volatile Instant used = Instant.MAX;
    /** As it is now: it may have got another sector since. */
    private volatile Performance performance;

    BuyersOfPerformance(Performance performance) {
        this.performance = performance;
    }

    boolean mayContain(long buyer, Performance latest, Instant now) {
        used = now;
        performance = latest;
        boolean old = learnt.isBefore(now.minus(KnownBuyers.FRESH));
        return old || buyers.contains(buyer);
    }

    void add(long buyer) {
        buyers.add(buyer);
    }

    /** What is known is not relied on until it was followed again. */
    void doubt() {
        learnt = Instant.MIN;
    }

    boolean unusedSince(Instant then) {
        return used.isBefore(then);
    }

    /** @param ends where the sectors' journals end, as seen at {@code now} or later */
    void follow(ArrivedBuyers arrived, Map<Integer, Long> ends, Instant now) {
        List<Integer> sectors = performance.sectors().stream().map(Sector::id).toList();
        if (read.isEmpty()) {
            loadAll(arrived);
            sectors.forEach(sector -> read.put(sector, ends.getOrDefault(sector, 0L)));
        } else {
            sectors.forEach(sector -> follow(arrived, sector, ends.getOrDefault(sector, 0L)));
        }
        learnt = now;
    }

    private void loadAll(ArrivedBuyers arrived) {
        long last = Long.MIN_VALUE;
        List<Long> some;
        do {
            some = arrived.buyers(performance.id(), last, AT_ONCE);
            for (long buyer : some) {
                buyers.add(buyer);
                last = buyer;
            }
        } while (some.size() == AT_ONCE);
    }

    private void follow(ArrivedBuyers arrived, int sector, long end) {
        long done = read.getOrDefault(sector, 0L);
        while (done < end) {
            long upTo = Math.min(end, done + AT_ONCE);
            arrived.since(sector, done + 1, upTo).forEach(buyers::add);
            done = upTo;
            read.put(sector, done);
        }
    }
}
