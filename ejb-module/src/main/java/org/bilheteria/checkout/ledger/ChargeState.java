package org.bilheteria.checkout.ledger;

/** A charge is requested, then active at the PSP, and ends in one of three ways. Expiry is not a state: see docs/pix.md. */
public enum ChargeState {
    REQUESTED,
    ACTIVE,
    /** It bought the order. */
    PAID,
    /** Money came under it that bought nothing: the hold's next charge is another. */
    SPENT,
    REMOVED
}
