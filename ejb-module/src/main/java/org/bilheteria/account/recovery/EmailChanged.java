package org.bilheteria.account.recovery;

/**
 * An account has another e-mail; the old one is to know.
 *
 * @param reference of the change and the mail
 */
public record EmailChanged(long buyer, String reference) {}
