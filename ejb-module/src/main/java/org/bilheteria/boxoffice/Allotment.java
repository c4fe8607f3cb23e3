package org.bilheteria.boxoffice;

/** So many full and half-price tickets, at least one in all. */
public record Allotment(int full, int half) {

    public Allotment {
        if (full < 0 || half < 0 || full + half < 1) {
            throw new IllegalArgumentException("An allotment is at least one ticket");
        }
    }

    public int total() {
        return full + half;
    }
}
