/**
 * What people may ask of us about their data (LGPD, art. 18): all that is known of their account, and its end.
 *
 * <p>Operations: {@link org.bilheteria.privacy.Export}, {@link org.bilheteria.privacy.Erasing}.
 *
 * <ul>
 *   <li>R1 An export has all that is kept under the account's number or e-mail, and no secret of ours: no hash, no key. <i>(why: whoever
 *       finds it learns no way into the account)</i>
 *   <li>R2 An account is not erased while a place of it is in line or holds tickets, a charge can be paid, a payment waits for a person or
 *       a refund is under way. <i>(why: money would come from nobody or go to nobody)</i>
 *   <li>R3 Tickets keep nobody from it: they are signed and stay valid. Their owner is told before. <i>(why: the right does not wait for
 *       a show; whoever has the ticket gets in)</i>
 *   <li>R4 An arrival that was acknowledged before the erasure and stored after it enters the line like any other, and is made to leave
 *       seconds later. <i>(why: a batch must not fail for one, and nobody is to wait behind somebody who is not there)</i>
 *   <li>R5 Orders, payments and places stay under a number that is nobody's any more. <i>(why: books are kept by law, and a line's public
 *       journal can't be rewritten)</i>
 * </ul>
 */
package org.bilheteria.privacy;
