package org.bilheteria.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is to go back.
 *
 * @param nature null if nobody says so
 * @param description null if none
 */
public record RefundOrder(
        Amount amount,
        @Nullable RefundNature nature,
        @Nullable String description) {}
