package org.bilheteria.web.organiser;

/** Why a field of a performance can't be changed any more. */
public enum Fixed {
    /** The sale is closed. */
    CLOSED,
    /** The lobby has opened. */
    LOBBY,
    /** The sale has opened. */
    OPENING,
    /** Somebody has arrived, or could have. */
    TERMS,
    /** A half-price quota is in the first line of the public journal. */
    QUOTA
}
