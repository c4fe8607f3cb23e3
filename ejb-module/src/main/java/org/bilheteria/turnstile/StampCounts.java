package org.bilheteria.turnstile;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.bilheteria.shared.UtcMicros;

/**
 * How many stamps there are of which tenth of a second: as little memory for a million as for ten. Not for more than one
 * thread.
 */
public final class StampCounts {

    private static final long TENTH = 100_000;

    private final TreeMap<Long, Integer> counts = new TreeMap<>();
    private int total;

    public void add(Instant stamp) {
        counts.merge(tenth(stamp), 1, Integer::sum);
        total++;
    }

    /** One the less; none is taken where there is none. */
    public void remove(Instant stamp) {
        counts.computeIfPresent(tenth(stamp), (tenth, count) -> {
            total--;
            return count > 1 ? count - 1 : null;
        });
    }

    /** How many lie before the tenth of a second of this stamp. */
    int before(Instant stamp) {
        return counts.headMap(tenth(stamp)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Those of the tenths of a second before this stamp's count no more. */
    public void forgetBefore(Instant stamp) {
        var old = counts.headMap(tenth(stamp));
        total -= old.values().stream().mapToInt(Integer::intValue).sum();
        old.clear();
    }

    public Outstanding outstanding() {
        return counts.isEmpty()
                ? Outstanding.NONE
                : new Outstanding(Optional.of(UtcMicros.instant(counts.firstKey() * TENTH)), total);
    }

    int total() {
        return total;
    }

    private static long tenth(Instant stamp) {
        return Math.floorDiv(UtcMicros.of(stamp), TENTH);
    }
}
