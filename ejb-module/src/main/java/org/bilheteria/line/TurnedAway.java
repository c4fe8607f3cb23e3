package org.bilheteria.line;

/** Why a place was turned away. */
public enum TurnedAway {
    SOLD_OUT,
    CLOSED,
    /** The buyer had asked for as many as one person may have, in another sector at the same moment. */
    OVER_LIMIT
}
