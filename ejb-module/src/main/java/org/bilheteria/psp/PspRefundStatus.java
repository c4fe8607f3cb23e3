package org.bilheteria.psp;

/** Where a refund stands at the PSP. */
public enum PspRefundStatus {
    PROCESSING,
    DONE,
    FAILED
}
