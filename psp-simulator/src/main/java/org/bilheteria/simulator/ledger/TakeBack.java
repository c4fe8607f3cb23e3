package org.bilheteria.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the payer's bank takes back of a payment without asking the receiver.
 *
 * @param amount null: all that is left of the payment
 * @param nature why, as the PSP will say it
 * @param id the PSP's choice; null: one that follows from the payment and from how often it was taken back before
 */
public record TakeBack(
        @Nullable Amount amount,
        RefundNature nature,
        @Nullable String id) {}
