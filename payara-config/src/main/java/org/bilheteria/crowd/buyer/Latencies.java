package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations measured, and what part of them was shorter. */
final class Latencies {

    private long[] micros = new long[256];
    private int count;

    void add(Duration duration) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = duration.toNanos() / 1_000;
    }

    int count() {
        return count;
    }

    /** The smallest measured that at least {@code percent} % don't exceed; zero when nothing was measured. */
    Duration percentile(double percent) {
        if (count == 0) {
            return Duration.ZERO;
        }
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return Duration.ofNanos(sorted[Math.max(0, rank - 1)] * 1_000);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%d p90=%d p99=%d max=%d ms",
                count,
                percentile(50).toMillis(),
                percentile(90).toMillis(),
                percentile(99).toMillis(),
                percentile(100).toMillis());
    }
}
