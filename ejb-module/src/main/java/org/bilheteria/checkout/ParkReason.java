package org.bilheteria.checkout;

/** Why a payment could not confirm an order; somebody has to look at it. */
public enum ParkReason {
    UNKNOWN_TXID,
    WRONG_AMOUNT,
    PAID_TWICE,
    LATE,
    /** The PSP did not list it among its charge's payments, however often it was asked. */
    NOT_LISTED
}
