package org.bilheteria.bench.fairness;

import java.util.List;

/**
 * Pairs of different windows of which the later one is served first.
 *
 * @param clear those where both knocked further from an edge between windows than the clocks can differ
 * @param atAnEdge the others
 */
record Inversions(long clear, long atAnEdge) {

    /** What the network before the door and the door itself may disagree about: two processes see one connect. */
    static final long EDGE_MICROS = 20_000;

    static Inversions of(List<Arrived> crowd, Ranking ranking) {
        long clear = 0;
        long edge = 0;
        for (Arrived one : crowd) {
            for (Arrived other : crowd) {
                if (one.window() < other.window() && ranking.before(other, one)) {
                    if (Math.min(one.fromEdge(), other.fromEdge()) < EDGE_MICROS) {
                        edge++;
                    } else {
                        clear++;
                    }
                }
            }
        }
        return new Inversions(clear, edge);
    }

    Inversions plus(Inversions other) {
        return new Inversions(clear + other.clear, atAnEdge + other.atAnEdge);
    }
}
