package org.bilheteria.shared.set;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.LongHashSet;
import java.util.stream.IntStream;

/** A set of numbers that grows: some 16 bytes each, where the platform's sets take 64. Safe for many threads. */
public final class LongSet {

    /** So many that those who ask at the same moment hardly ever ask the same one. */
    private static final int PARTS = 64;

    private final LongHashSet[] parts =
            IntStream.range(0, PARTS).mapToObj(part -> new LongHashSet()).toArray(LongHashSet[]::new);

    public void add(long number) {
        LongHashSet part = part(number);
        synchronized (part) {
            part.add(number);
        }
    }

    public boolean contains(long number) {
        LongHashSet part = part(number);
        synchronized (part) {
            return part.contains(number);
        }
    }

    private LongHashSet part(long number) {
        return parts[(int) (BitMixer.mix64(number) >>> 58)];
    }
}
