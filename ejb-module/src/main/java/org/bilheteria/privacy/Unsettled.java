package org.bilheteria.privacy;

/** Why an account can't be erased yet. */
public enum Unsettled {
    /** A place is in line. */
    PLACE,
    /** Tickets are held. */
    HOLD,
    /** A charge can still be paid. */
    CHARGE,
    /** A payment waits for somebody to look at it. */
    PAYMENT,
    /** Money is on its way back. */
    REFUND
}
