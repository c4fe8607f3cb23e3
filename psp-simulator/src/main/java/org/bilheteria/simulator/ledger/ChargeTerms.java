package org.bilheteria.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the receiver asks for in a charge; equal terms make a repeated request the same charge.
 *
 * @param expirySeconds from the charge's creation
 * @param key the receiver's PIX key
 * @param message shown to the payer; null if none
 * @param extras JSON object text of what is only given back (debtor, additional lines); null if none
 */
public record ChargeTerms(
        int expirySeconds,
        Amount amount,
        String key,
        @Nullable String message,
        @Nullable String extras) {}
