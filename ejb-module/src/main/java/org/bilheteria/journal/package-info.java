/**
 * The public journal: a hash chain of facts per sector, from which anybody can check that nobody was passed, nothing was
 * oversold.
 *
 * <p>Operations: a {@link org.bilheteria.journal.JournalWriter} writes facts inside the transaction that makes them true; {@link
 * org.bilheteria.journal.JournalReader} streams them out; a {@link org.bilheteria.proof.JournalTree} proves that a line is
 * in the journal.
 *
 * <ul>
 *   <li>R1 A fact is written in the same transaction as the state it speaks of, or not at all. <i>(why: the journal and the
 *       database must never tell different stories, I7)</i>
 *   <li>R2 The hash of a line covers the line before it; sequence numbers have no gaps. <i>(why: a removed or changed line
 *       must show)</i>
 *   <li>R3 The time of a line never goes back. <i>(why: a clock set back must not turn the order around)</i>
 *   <li>R4 Nothing personal is written; a place is an opaque id, a payment's txid is hashed. <i>(why: the journal is open to
 *       all)</i>
 * </ul>
 *
 * <p>Out of scope: checking the journal. That is done by a program that shares no code with this one ({@code
 * bin/verify-journal}).
 */
package org.bilheteria.journal;
