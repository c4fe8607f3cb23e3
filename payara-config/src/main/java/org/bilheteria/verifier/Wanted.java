package org.bilheteria.verifier;

/** What a place ordered: full and half price tickets, and whether fewer are welcome when not all are left. */
record Wanted(int full, int half, boolean acceptFewer) {
    long tickets() {
        return (long) full + half;
    }
}
