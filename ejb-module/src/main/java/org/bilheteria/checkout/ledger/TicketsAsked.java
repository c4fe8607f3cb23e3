package org.bilheteria.checkout.ledger;

/** Fired within the transaction in which somebody has the tickets of an order sent once more. */
public record TicketsAsked(String order, long buyer) {}
