package org.bilheteria.ticket;

/** What the box office says to an {@link Admission}. */
public enum AdmissionResult {
    ADMITTED,
    /** The ticket was used before, here or at another entrance. */
    ALREADY,
    /** The purchase was undone. */
    ANNULLED,
    WRONG_PERFORMANCE,
    UNKNOWN
}
