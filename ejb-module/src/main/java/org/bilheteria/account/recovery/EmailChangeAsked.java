package org.bilheteria.account.recovery;

/**
 * An account is to have another e-mail, whose mailbox is asked.
 *
 * @param reference of the change and the mail, from which its code is made
 */
public record EmailChangeAsked(long buyer, String reference) {}
