package org.bilheteria.account.cpf;

/**
 * A CPF was proved by whom it belongs to, and another account that had only typed it has none any more.
 *
 * @param winner the account that has it now
 * @param loser the account that lost it
 * @param reference of the mail that tells it
 */
public record CpfReclaimed(long winner, long loser, String reference) {}
