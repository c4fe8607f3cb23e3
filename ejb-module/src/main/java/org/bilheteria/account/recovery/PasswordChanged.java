package org.bilheteria.account.recovery;

/**
 * An account has another password.
 *
 * @param reference of the mail
 */
public record PasswordChanged(long buyer, String reference) {}
