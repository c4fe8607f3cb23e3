package org.bilheteria.line;

/** How many tickets a buyer asks for, and whether they take fewer if no more are left. */
public record Wish(int full, int half, boolean acceptFewer) {

    public Wish {
        if (full < 0 || half < 0 || full + half < 1) {
            throw new IllegalArgumentException("A wish is for at least one ticket");
        }
    }

    public int tickets() {
        return full + half;
    }

    /** The fewest tickets they take. */
    public int fewest() {
        return acceptFewer ? 1 : tickets();
    }
}
