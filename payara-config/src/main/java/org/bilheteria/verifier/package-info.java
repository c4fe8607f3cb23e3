/**
 * Checks a public journal from the outside: {@code bin/verify-journal FILE|-|URL...}. It shares no code with the server
 * and uses nothing but the JDK, so that whoever doubts the box office can read it in an afternoon and run it.
 *
 * <ol>
 *   <li>Form: every line is one flat, compact JSON object with its keys in the order of the contract (design.md,
 *       "Journal line"). Unknown types and extra facts are warned of, never counted: the contract may be added to.
 *   <li>Chain (I7): {@code seq} without gaps, {@code prev} and {@code hash} right, time never goes back.
 *   <li>Draw (I4): seeds open the commitment, the digest covers every arrival of the window, and numbers follow the
 *       order anyone can recompute from both (design.md §5.4).
 *   <li>Replay (I1 to I5): a small model of stock, line, holds and money lives through the facts and objects to each one
 *       that could not have happened.
 * </ol>
 *
 * <p>Out of scope: whether the journal's tail was cut off (only the board's {@code journalSeq} and {@code journalHash}
 * can show that; give the address of the performance and both are compared), and whether one person has two places.
 */
package org.bilheteria.verifier;
