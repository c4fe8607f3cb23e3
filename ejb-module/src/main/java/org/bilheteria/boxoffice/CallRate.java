package org.bilheteria.boxoffice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many numbers of a sector may be called now, when the organiser set a number of calls per second. */
final class CallRate {

    private final Map<Integer, Instant> nextCall = new HashMap<>();

    /** @param perSecond 0 for no limit */
    int allowed(int sector, int perSecond, Instant now) {
        if (perSecond == 0) {
            return Integer.MAX_VALUE;
        }
        Instant from = nextCall.getOrDefault(sector, now.minusSeconds(1));
        // What was not used is kept for one second at most.
        Instant earliest = now.minusSeconds(1);
        Duration saved = Duration.between(from.isBefore(earliest) ? earliest : from, now);
        return saved.isNegative() ? 0 : (int) (saved.toMillis() * perSecond / 1_000);
    }

    void used(int sector, int calls, int perSecond, Instant now) {
        if (perSecond == 0 || calls == 0) {
            return;
        }
        Instant earliest = now.minusSeconds(1);
        Instant from = nextCall.getOrDefault(sector, earliest);
        nextCall.put(sector, (from.isBefore(earliest) ? earliest : from).plusNanos(1_000_000_000L * calls / perSecond));
    }
}
