/**
 * Purchases undone by whoever sells: one of them, or all of a performance or a sector.
 *
 * <p>Operations: {@link org.bilheteria.checkout.undo.UndoDesk} undoes one; {@link org.bilheteria.checkout.undo.BulkRefunds} takes the wish
 * for many down, {@link org.bilheteria.checkout.undo.BulkRefunding} does it.
 *
 * <ul>
 *   <li>R1 Each purchase is undone in a transaction of its own, in which it is no longer live. <i>(why: nothing else says how far
 *       a bulk refund has come, so that one broken off by a kill goes on where it was, and two nodes at it give nothing back
 *       twice)</i>
 *   <li>R2 What was bought after somebody asked for a bulk refund is none of its purchases. <i>(why: a seat that came back is sold
 *       to somebody who wants it)</i>
 *   <li>R3 A purchase that can't be undone now keeps no other. <i>(why: there may be a hundred thousand of them)</i>
 *   <li>R4 Where somebody was let in with a ticket the money goes back all the same, and the seat is not sold again. <i>(why: a
 *       show that was broken off is refunded, too)</i>
 * </ul>
 */
package org.bilheteria.checkout.undo;
