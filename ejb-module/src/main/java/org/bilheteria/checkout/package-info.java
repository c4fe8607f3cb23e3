/**
 * From a hold to a paid order: the PIX charge, the notices of money, the order.
 *
 * <p>One package for each step: {@code ledger} keeps the records, {@code settle} decides what money does, {@code charge}
 * opens charges and ends holds, {@code order} shows what was bought, {@code refund} sends money back, {@code notice} hears
 * what the PSP tells, {@code reconcile} finds what it did not tell. Each uses those before it, never those behind.
 *
 * <ul>
 *   <li>R1 A charge is recorded before the PSP is asked to make it, under a txid that follows from the hold. <i>(why: asked
 *       twice it is the same charge; an answer that got lost loses nothing)</i>
 *   <li>R2 A notice is only a hint; what counts is what the PSP says of the charge when asked. <i>(why: a forged notice
 *       must be harmless)</i>
 *   <li>R3 A payment acts once, by its endToEndId. <i>(why: notices are repeated)</i>
 *   <li>R4 Judged by the time the money settled, not by when the notice came. <i>(why: the buyer paid in time, whoever was
 *       slow)</i>
 *   <li>R5 A hold with a charge is let go only after the PSP removed the charge and said that it is not paid; while the PSP
 *       does not answer, the hold stays. <i>(why: no release on doubt)</i>
 *   <li>R6 While the PSP is away the clocks of all sales stand still. <i>(why: nobody loses tickets because nobody could
 *       be paid)</i>
 *   <li>R7 No money and no notice is dropped: what buys nothing goes back, what can't be understood is kept for somebody to
 *       look at. <i>(why: I5)</i>
 *   <li>R8 Money is found without a notice, within a minute. <i>(why: PSPs do not promise notices)</i>
 *   <li>R9 Late money buys only what nobody else wants. <i>(why: a place lost is somebody else's chance)</i>
 *   <li>R10 A purchase can be undone within seven days, before the show; its seats go back to the line. <i>(why: CDC, art.
 *       49)</i>
 * </ul>
 *
 * <p>Out of scope: how the PSP is spoken to, which is {@link org.bilheteria.psp}; selling or giving a ticket to somebody else.
 */
package org.bilheteria.checkout;
