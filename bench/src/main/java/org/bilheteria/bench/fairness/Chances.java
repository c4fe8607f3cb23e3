package org.bilheteria.bench.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The chance of a slow visitor to be served before a fast rival, by how much earlier or later the rival came. */
final class Chances {

    private static final long[] GAPS = {
        -5_000_000, -2_000_000, -1_000_000, -500_000, -250_000, 0, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000
    };

    private final Share[] shares = new Share[GAPS.length - 1];

    Chances() {
        Arrays.setAll(shares, i -> new Share());
    }

    /** @param time by which the gap is measured */
    static Chances of(List<Arrived> crowd, Ranking ranking, ToLongFunction<Arrived> time) {
        Chances chances = new Chances();
        for (Arrived slow : crowd) {
            for (Arrived fast : crowd) {
                if (slow.slow() && !fast.slow()) {
                    chances.count(time.applyAsLong(fast) - time.applyAsLong(slow), ranking.before(slow, fast));
                }
            }
        }
        return chances;
    }

    private void count(long gap, boolean slowFirst) {
        for (int i = 0; i < shares.length; i++) {
            if (GAPS[i] < gap && gap <= GAPS[i + 1]) {
                shares[i].count(slowFirst);
            }
        }
    }

    void add(Chances other) {
        for (int i = 0; i < shares.length; i++) {
            shares[i].add(other.shares[i]);
        }
    }

    static int gaps() {
        return GAPS.length - 1;
    }

    /** Such as {@code -2 s .. -1 s}: negative where the rival came before. */
    static String gap(int i) {
        return GAPS[i] / 1e6 + " s .. " + GAPS[i + 1] / 1e6 + " s";
    }

    Share share(int i) {
        return shares[i];
    }
}
