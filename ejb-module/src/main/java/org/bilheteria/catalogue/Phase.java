package org.bilheteria.catalogue;

/** Where a performance's sale stands. */
public enum Phase {
    ANNOUNCED,
    LOBBY,
    OPEN,
    PAUSED,
    SOLD_OUT,
    CLOSED;

    /** Whether tickets are still to be sold for the first time. */
    public boolean beforeOpening() {
        return this == ANNOUNCED || this == LOBBY;
    }

    /** Whether a buyer may enter the line now. */
    public boolean takesArrivals() {
        return this == LOBBY || this == OPEN || this == PAUSED;
    }
}
