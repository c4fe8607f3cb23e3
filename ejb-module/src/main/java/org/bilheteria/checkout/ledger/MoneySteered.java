package org.bilheteria.checkout.ledger;

/**
 * Fired within the transaction in which a person decides about money, for the record of what organisers did.
 *
 * @param actor who, such as {@code organiser 1}
 * @param act what, such as {@code refund payment}
 * @param what to what, such as {@code payment E123}
 */
public record MoneySteered(String actor, String act, String what) {}
