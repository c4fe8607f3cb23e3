package org.bilheteria.mail;

/** What a mail tells. */
public enum MailKind {
    /** The purchase is confirmed; the tickets are attached. Reference: the order. */
    CONFIRMED,
    /** Money goes back. Reference: the refund. */
    REFUND,
    /** Money is back. Reference: the refund. */
    REFUNDED,
    /** The number is near. Reference: the place. */
    NEAR,
    /** The purchase is revoked, its tickets are worth nothing. Reference: the order. */
    REVOKED,
    /** The show was moved or renamed. Reference: the order, a point, the change. */
    CHANGED,
    /** The account has a passkey more. Reference: the passkey. */
    PASSKEY_ADDED,
    /** The account has a passkey less. Reference: the passkey. */
    PASSKEY_REMOVED
}
