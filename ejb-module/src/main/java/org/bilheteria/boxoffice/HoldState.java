package org.bilheteria.boxoffice;

/** A hold is active until it ends in exactly one of the other ways. */
public enum HoldState {
    ACTIVE,
    PAID,
    EXPIRED,
    RELEASED
}
