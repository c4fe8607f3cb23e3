package org.bilheteria.line;

/** Where a place stands. The first four are live: the buyer keeps them until they end. */
public enum PlaceState {
    /** In a window that is not drawn yet. */
    ARRIVED,
    /** Has a number. */
    WAITING,
    HELD,
    PAID,
    EXPIRED,
    LEFT,
    TURNED_AWAY,
    REFUNDED;

    public boolean live() {
        return ordinal() <= PAID.ordinal();
    }

    public boolean inLine() {
        return this == ARRIVED || this == WAITING;
    }

    /** Whether it has ended, and nothing was bought by it. */
    public boolean endedUnsold() {
        return !live() && this != REFUNDED;
    }
}
