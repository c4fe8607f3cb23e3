package org.bilheteria.catalogue;

/**
 * A show will not take place; fired within the transaction that says so.
 *
 * @param actor who said so, such as {@code organiser 1}
 */
public record ShowCancelled(int performance, String actor) {}
