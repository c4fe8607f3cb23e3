package org.bilheteria.account.recovery;

/**
 * The owner of an account asked for the way back into it.
 *
 * @param reference of the mail, from which its code is made
 */
public record RecoveryAsked(long buyer, String reference) {}
