/**
 * The records of money: charges, payments, orders and refunds, and the facts the rest of the system hears of.
 *
 * <p>Entities with their own rules; {@link org.bilheteria.checkout.ledger.MoneyRecords} is what the rules of money ask of storage.
 */
package org.bilheteria.checkout.ledger;
