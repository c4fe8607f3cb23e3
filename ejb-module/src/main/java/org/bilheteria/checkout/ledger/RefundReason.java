package org.bilheteria.checkout.ledger;

/** Why money goes back to where it came from. */
public enum RefundReason {
    /** It settled when the tickets were gone. */
    LATE,
    /** Less than the price; the tickets stay held, and another charge can be paid. */
    TOO_LITTLE,
    /** What was more than the price. */
    SURPLUS,
    /** The tickets were paid before. */
    PAID_TWICE,
    /** No charge of ours has its txid. */
    UNKNOWN_CHARGE,
    /** The buyer withdrew from the purchase (CDC, art. 49). */
    WITHDRAWAL,
    /** Whoever sells undid the purchase. */
    ORGANISER,
    /** The show does not take place. */
    SHOW_CANCELLED,
    /** The show was put off, and the buyer chose to have the money back. */
    SHOW_POSTPONED,
    /** What was left of a payment whose purchase is revoked, because part of the price was taken back. */
    REVOKED,
    /** A person looked at it and gave it back. */
    REVIEWED,
    /** Somebody else gave it back, mostly the payer's bank (MED): not a refund of ours, but the money is gone all the same. */
    TAKEN_BACK;

    /** Whether a purchase was undone for it, so that it is refunded when the money is back. */
    public boolean undoes() {
        return this == WITHDRAWAL || this == ORGANISER || this == SHOW_CANCELLED || this == SHOW_POSTPONED;
    }
}
