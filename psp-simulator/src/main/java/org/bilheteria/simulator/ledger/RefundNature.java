package org.bilheteria.simulator.ledger;

/** Why money goes back, in the API's own words; not said, it is ORIGINAL. */
public enum RefundNature {
    /** The receiver gives it back. */
    ORIGINAL,
    /** The receiver gives back what was drawn in cash, or the change. */
    RETIRADA,
    /** The payer's bank takes it back: something went wrong in a bank's system. */
    MED_OPERACIONAL,
    /** The payer's bank takes it back: fraud. */
    MED_FRAUDE,
    /** The payer's bank takes it back: a recurring payment nobody agreed to. */
    MED_PIX_AUTOMATICO
}
