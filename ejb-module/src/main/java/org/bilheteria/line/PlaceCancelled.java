package org.bilheteria.line;

/** A place ended because its show was cancelled; fired within the transaction that ends it. */
public record PlaceCancelled(String place, long buyer) {}
