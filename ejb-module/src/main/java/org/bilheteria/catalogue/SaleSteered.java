package org.bilheteria.catalogue;

/**
 * Somebody opened, paused, resumed, closed, set up or changed a sale; fired within the transaction that does it.
 *
 * @param actor who, such as {@code organiser 1} or {@code console admin}; at most 80 characters
 * @param act such as {@code pause}
 * @param what the performance, and what of it was changed to what; at most 400 characters
 */
public record SaleSteered(String actor, String act, String what) {}
