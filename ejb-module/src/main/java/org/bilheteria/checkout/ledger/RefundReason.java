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
    /** The payer's bank took it back (MED): not a refund of ours, but the money is gone all the same. */
    TAKEN_BACK
}
