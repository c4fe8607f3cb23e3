/**
 * Admission where more come than there is room for: by age of stamp, never by who asks quickest.
 *
 * <ul>
 *   <li>R1 Whoever finds no room is told when to come again, and keeps their stamp. <i>(why: overload costs nobody the
 *       place)</i>
 *   <li>R2 Room is kept for those who were sent back and are expected, the oldest stamps first; a newcomer is let in only
 *       where room is left beside them. <i>(why: else asking quickly pays)</i>
 *   <li>R3 No room lies idle for those who are told to come later. <i>(why: what passes is what the machine can do, and the
 *       order is that of the stamps however early somebody is let in)</i>
 *   <li>R4 Whoever does not come when expected has no room kept any more, but keeps their stamp. <i>(why: one who gave up
 *       must not keep others out)</i>
 *   <li>R5 Which stamps may still come back is known, and no longer than patience. <i>(why: a draw waits for them)</i>
 * </ul>
 *
 * <p>Plain classes that know no line and no account: the gate and the sign-in each have their own.
 */
package org.bilheteria.turnstile;
