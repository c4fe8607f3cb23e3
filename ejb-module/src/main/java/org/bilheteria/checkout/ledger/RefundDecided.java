package org.bilheteria.checkout.ledger;

import org.bilheteria.shared.Money;

/**
 * Fired within the transaction that decides to give money back, and again in the one that learns that it is back.
 *
 * @param refund the id of the {@link Refund}
 * @param buyer whose money it is
 * @param done whether the PSP has paid it back
 */
public record RefundDecided(String refund, long buyer, Money amount, RefundReason reason, boolean done) {}
