package org.bilheteria.checkout;

/** A charge is requested, then active at the PSP, and ends paid or removed. Expiry is not a state: see pix.md. */
public enum ChargeState {
    REQUESTED,
    ACTIVE,
    PAID,
    REMOVED
}
