/**
 * What lets anybody hold us to the journal: a Merkle tree over each journal and its head, signed once a second.
 *
 * <p>Operations: {@link org.bilheteria.proof.SignedHeads} signs, and proves that a line is in a journal; {@link org.bilheteria.proof.JournalTree}
 * is the tree. Nothing is stored here: all of it follows from the journal.
 */
package org.bilheteria.proof;
