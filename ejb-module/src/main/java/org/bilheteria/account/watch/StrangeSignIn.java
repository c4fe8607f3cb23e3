package org.bilheteria.account.watch;

/**
 * Fired within the transaction that decides that an account's owner is told of what was seen.
 *
 * @param sighting the id of the {@link Sighting}
 */
public record StrangeSignIn(long buyer, String sighting) {}
