package org.bilheteria.verifier;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The reverse hash chain of seeds: each revealed seed hashes to the one before, the first to the commitment. */
final class Seeds {
    private byte @Nullable [] before;
    private long next;

    void commit(byte[] commitment) {
        before = commitment;
    }

    /** Whether {@code n} is the seed that is due. */
    boolean isNext(long n) {
        return n == next;
    }

    /** Goes on to this seed; answers whether it was committed to. */
    boolean reveal(long n, byte[] seed) {
        boolean committed = Arrays.equals(Sha256.of(seed), before);
        before = seed;
        next = n + 1;
        return committed;
    }
}
