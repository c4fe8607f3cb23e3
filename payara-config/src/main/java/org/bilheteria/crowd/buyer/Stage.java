package org.bilheteria.crowd.buyer;

import java.util.EnumSet;
import java.util.Set;

/** How far a buyer has come. */
public enum Stage {
    OUTSIDE("outside"),
    SIGNED_UP("signed up"),
    ARRIVING("arriving"),
    /** Arrived, or not: no answer came. */
    UNKNOWN("outcome unknown"),
    WAITING("waiting"),
    HELD("holding"),
    PAYING("paying"),
    PAID("paid"),
    EXPIRED("expired"),
    LEFT("left"),
    TURNED_AWAY("turned away"),
    REFUNDED("refunded"),
    /** The server said no to this buyer, not to everybody: see the errors by code. */
    REFUSED("refused");

    private static final Set<Stage> ENDS = EnumSet.of(PAID, EXPIRED, LEFT, TURNED_AWAY, REFUNDED, REFUSED);
    private static final Set<Stage> BUSY = EnumSet.of(SIGNED_UP, ARRIVING, UNKNOWN, HELD, PAYING);

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean ended() {
        return ENDS.contains(this);
    }

    /** Whether something is bound to happen to this buyer, even when nobody else does anything. */
    boolean busy() {
        return BUSY.contains(this);
    }
}
