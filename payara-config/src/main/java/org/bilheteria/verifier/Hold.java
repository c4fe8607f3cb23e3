package org.bilheteria.verifier;

import org.jspecify.annotations.Nullable;

/** Tickets kept for one place; its clock has stood still for whatever was shifted after {@code shiftedBefore}. */
final class Hold {
    final int full;
    final int half;
    private final long deadline;
    private final long shiftedBefore;
    /** Hashed txid that paid it, or null. */
    @Nullable
    String txid;

    Hold(int full, int half, long deadline, long shiftedBefore) {
        this.full = full;
        this.half = half;
        this.deadline = deadline;
        this.shiftedBefore = shiftedBefore;
    }

    long tickets() {
        return (long) full + half;
    }

    /** Until when a payment counts and before which nobody may end it, after {@code shifted} in all. */
    long end(long grace, long shifted) {
        return deadline + grace + shifted - shiftedBefore;
    }
}
