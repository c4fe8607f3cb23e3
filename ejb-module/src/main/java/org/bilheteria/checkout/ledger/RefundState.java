package org.bilheteria.checkout.ledger;

/** A refund is requested here, processed by the PSP, and done or failed; a failed one is requested anew. */
public enum RefundState {
    /** Recorded; the PSP may not know of it yet. */
    REQUESTED,
    /** The PSP has it and is at it. */
    PROCESSING,
    DONE,
    /** The PSP could not pay it ({@code NAO_REALIZADO}); another attempt follows it. */
    FAILED
}
