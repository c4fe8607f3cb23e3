package org.bilheteria.catalogue;

/** Where a performance's sale stands. */
public enum Phase {
    ANNOUNCED,
    LOBBY,
    OPEN,
    PAUSED,
    SOLD_OUT,
    CLOSED;

    /** Whether a buyer may enter the line now. */
    public boolean takesArrivals() {
        return this == LOBBY || this == OPEN || this == PAUSED;
    }
}
