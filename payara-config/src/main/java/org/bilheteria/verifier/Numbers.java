package org.bilheteria.verifier;

import java.util.BitSet;

/** A set of ranks that finds its smallest quickly while it is emptied from below. */
final class Numbers {
    private final BitSet set = new BitSet();
    /** Nothing is set below. */
    private int from;

    void add(int number) {
        set.set(number);
        from = Math.min(from, number);
    }

    void remove(int number) {
        set.clear(number);
    }

    /** The smallest if it is below {@code bound}, else 0. */
    int firstBelow(int bound) {
        int first = set.nextSetBit(from);
        if (first < 0) {
            return 0;
        }
        from = first;
        return first < bound ? first : 0;
    }
}
