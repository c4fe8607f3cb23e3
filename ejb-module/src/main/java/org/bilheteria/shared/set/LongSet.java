package org.bilheteria.shared.set;

import com.carrotsearch.hppc.LongHashSet;

/** A set of numbers that grows: some 16 bytes each, where the platform's sets take 64. Safe for many threads. */
public final class LongSet {

    private final LongHashSet numbers = new LongHashSet();

    public synchronized void add(long number) {
        numbers.add(number);
    }

    /** Whether it is in the set; held for nanoseconds, so all may ask at once. */
    public synchronized boolean contains(long number) {
        return numbers.contains(number);
    }

    public synchronized int size() {
        return numbers.size();
    }
}
