package org.bilheteria.checkout.ledger;

/** Fired within the transaction that revokes a purchase, because its money was taken back: its tickets are worth nothing. */
public record OrderRevoked(String order, long buyer) {}
