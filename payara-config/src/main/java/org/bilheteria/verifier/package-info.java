/**
 * Checks a public journal from the outside: {@code bin/verify-journal [options] FILE|-|URL...}. It shares no code with the server
 * and uses nothing but the JDK, so that whoever doubts the box office can read it in an afternoon and run it.
 * Where a class is called as one of the server's (Place, Hold, Draw, Receipt) it is the same thing of the glossary, seen from
 * outside and written anew.
 *
 * <ol>
 *   <li>Form: every line is one flat, compact JSON object with its keys in the order of the contract (docs/journal.md,
 *       "A line"). Unknown types and extra facts are warned of, never counted: the contract may be added to.
 *   <li>Chain (I7): {@code seq} without gaps, {@code prev} and {@code hash} right, time never goes back.
 *   <li>Draw (I4): seeds open the commitment, the digest covers every arrival of the window, and numbers follow the
 *       order anyone can recompute from both (docs/draw.md).
 *   <li>Replay (I1 to I5): a small model of stock, line, holds and money lives through the facts and objects to each one
 *       that could not have happened.
 * </ol>
 *
 * <p>Then what people kept is held against it: exhibits, of which every one was signed by the box office.
 *
 * <ol>
 *   <li>Tokens: ES256 by a key of the given set and nothing else, of the expected type, issuer and audience, and of today
 *       (RFC 7515, RFC 8725). What a token says of its own checking is not listened to.
 *   <li>Receipts: the arrival is in the journal with its very stamp. An acknowledged arrival that is still missing when the
 *       journal goes on a minute later was omitted (I3).
 *   <li>Signed heads: the journal's first lines have the hash and the Merkle root (RFC 6962) that were signed, so that
 *       everybody was shown the same journal. The board's newest head is checked without being asked for.
 *   <li>Inclusion proofs: the path leads from the line to the root of a signed head (RFC 9162 §2.1.3.2).
 * </ol>
 *
 * <p>Performances are compared only where the address of the journal tells one; sectors always, by name. Where several
 * journals are about one sector, the gravest answer counts.
 *
 * <p>Out of scope: whether the journal's tail was cut off (only the board's {@code journalSeq} and {@code journalHash}, its
 * signed head, or receipts and heads that others kept can show that; give the address of the performance and the board is
 * compared), and whether one person has two places. A wrong answer about keys is believed: whoever doubts the server
 * brings its keys along.
 */
package org.bilheteria.verifier;
