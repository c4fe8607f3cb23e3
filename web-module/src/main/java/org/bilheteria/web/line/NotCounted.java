package org.bilheteria.web.line;

/** Why a knock does not count, so that the place is of when its buyer came. */
public enum NotCounted {
    /** They knocked with one e-mail and signed in with another. */
    OTHER_EMAIL,
    /** They came when no draw waited for them any more. */
    TOO_LATE
}
