package org.bilheteria.account;

/**
 * Somebody wanted the e-mail of this account for theirs.
 *
 * @param reference of the mail
 */
public record EmailInUse(long buyer, String reference) {}
