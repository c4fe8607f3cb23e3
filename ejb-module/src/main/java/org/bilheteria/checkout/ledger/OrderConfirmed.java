package org.bilheteria.checkout.ledger;

/**
 * Fired within the transaction that books a payment: the order and its tickets exist if it commits.
 *
 * @param late whether the money came late and was honoured all the same
 */
public record OrderConfirmed(String order, long buyer, boolean late) {}
