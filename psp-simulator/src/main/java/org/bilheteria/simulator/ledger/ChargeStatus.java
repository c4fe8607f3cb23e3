package org.bilheteria.simulator.ledger;

/** The API's own words. A charge past its expiry stays ATIVA. */
public enum ChargeStatus {
    ATIVA,
    CONCLUIDA,
    REMOVIDA_PELO_USUARIO_RECEBEDOR,
    REMOVIDA_PELO_PSP
}
