package org.bilheteria.bench.fairness;

import java.util.function.ToLongFunction;

/** A way to serve the same crowd: the smaller rank first. */
enum Ranking {
    DRAWN("by number (Bilheteria)", Arrived::number),
    PROCESSED("first processed, first served", Arrived::processed);

    private final String words;
    private final ToLongFunction<Arrived> rank;

    Ranking(String words, ToLongFunction<Arrived> rank) {
        this.words = words;
        this.rank = rank;
    }

    boolean before(Arrived one, Arrived other) {
        return rank.applyAsLong(one) < rank.applyAsLong(other);
    }

    @Override
    public String toString() {
        return words;
    }
}
