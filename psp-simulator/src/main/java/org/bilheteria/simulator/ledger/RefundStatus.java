package org.bilheteria.simulator.ledger;

/** The API's own words. */
public enum RefundStatus {
    EM_PROCESSAMENTO,
    DEVOLVIDO,
    NAO_REALIZADO
}
