package org.bilheteria.psp;

/** Where a charge stands at the PSP; an expired one is still ACTIVE (docs/pix.md). */
public enum PspChargeStatus {
    ACTIVE,
    COMPLETED,
    REMOVED,
    /** A status that a later version of the API may know. */
    OTHER
}
