package org.bilheteria.account.cpf;

/**
 * A CPF was proved by whom it belongs to, and another account that had only typed it has none any more.
 *
 * @param actor who took it: {@code account 7} that has it now, or {@code organiser 1} who saw a document
 * @param loser the account that lost it
 * @param reference of the mail that tells it
 */
public record CpfReclaimed(String actor, long loser, String reference) {}
