package org.bilheteria.mail;

/** What a mail tells. */
public enum MailKind {
    /** The purchase is confirmed; the tickets are attached. Reference: the order. */
    CONFIRMED,
    /** The tickets once more, as staff was asked to send them. Reference: the order, a point, a random one. */
    TICKETS,
    /** Money goes back. Reference: the refund. */
    REFUND,
    /** Money is back. Reference: the refund. */
    REFUNDED,
    /** The number is near. Reference: the place. */
    NEAR,
    /** It is their turn: tickets are held. Reference: the place. */
    CALLED,
    /** The purchase is revoked, its tickets are worth nothing. Reference: the order. */
    REVOKED,
    /** The show was moved or renamed. Reference: the order, a point, the change. */
    CHANGED,
    /** The show does not take place, and the purchase is undone. Reference: the refund. */
    CANCELLED,
    /** The show does not take place, and the place in its line has ended. Reference: the place. */
    LINE_CANCELLED,
    /** How to get back into the account. Reference: what its code is made of. */
    RECOVERY,
    /** The account has another password. Reference: a random one. */
    PASSWORD_CHANGED,
    /** Is this the account's next mailbox? Reference: the change, of which the code is made. */
    EMAIL_CHANGE,
    /** To the old mailbox: the account has another. Reference: the change. */
    EMAIL_CHANGED,
    /** To somebody who signed up: is this mailbox yours? Of the buyer that they will be. Reference: that, a point, how often. */
    CONFIRM_MAILBOX,
    /** Somebody wanted this account's e-mail for theirs. Reference: a random one. */
    EMAIL_IN_USE,
    /** The account has a passkey more. Reference: the passkey. */
    PASSKEY_ADDED,
    /** The account has a passkey less. Reference: the passkey. */
    PASSKEY_REMOVED,
    /** A device that is not known opened the account, or its password was guessed at. Reference: the sighting. */
    STRANGE_SIGN_IN,
    /** To the mailbox that was the account's: it is erased. Reference: the erasure. */
    ACCOUNT_ERASED,
    /** The account has an authenticator app, or another one. Reference: a random one. */
    FACTOR_SET,
    /** The account has no authenticator app any more. Reference: a random one. */
    FACTOR_REMOVED,
    /** The account is opened by an identity more. Reference: that of {@link org.bilheteria.account.openid.IdentityChanged}. */
    IDENTITY_LINKED,
    /** The account is opened by an identity less. Reference: the same. */
    IDENTITY_UNLINKED,
    /** The account's CPF was proved by whom it belongs to. Reference: a random one. */
    CPF_RECLAIMED
}
