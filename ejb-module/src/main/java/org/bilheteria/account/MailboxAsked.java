package org.bilheteria.account;

/**
 * Somebody signed up, and their mailbox is to say so.
 *
 * @param buyer the id that the account will have
 * @param reference of the mail
 */
public record MailboxAsked(long buyer, String reference) {}
