package org.bilheteria.checkout.ledger;

/** Why a person has to look at a payment: it bought nothing, and nothing proves that giving it back is ours to do. */
public enum ReviewReason {
    /** It names no charge at all, or moved no money. */
    NO_CHARGE,
    /** Its txid is not of our making: another system's sale on the same account, or a QR code on somebody's wall. */
    FOREIGN_TXID,
    /** It was paid to another key of the account. */
    OTHER_KEY,
    /** It settled before this installation began. */
    BEFORE_US
}
