package org.bilheteria.catalogue;

/** Who stopped the clocks of a sale. */
public enum PauseReason {
    /** The organiser did, and nobody else starts them again. */
    ORGANISER,
    /** Nobody could pay, because the payment provider did not answer; they start again when it does. */
    PSP_AWAY
}
