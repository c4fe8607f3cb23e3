package org.bilheteria.account.log;

/** Lets through so many lines a second and counts the others. */
final class LineRate {

    static final int A_SECOND = 50;

    /** No line now. */
    static final long NONE = -1;

    private static final long SECOND = 1_000_000_000L;

    private long began = Long.MIN_VALUE;
    private int lines;
    private long left;

    /** @return how many were left out since the last line; {@link #NONE} when this one is, too */
    synchronized long next(long nanos) {
        if (began == Long.MIN_VALUE || nanos - began >= SECOND) {
            began = nanos;
            lines = 0;
        }
        if (lines >= A_SECOND) {
            left++;
            return NONE;
        }
        lines++;
        long told = left;
        left = 0;
        return told;
    }
}
