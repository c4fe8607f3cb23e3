/**
 * The one door to the stock: who is called, what is held, what is given back, what is sold.
 *
 * <p>Operations: {@link org.bilheteria.boxoffice.BoxOffice} is the singleton through which every change of a sector goes, one
 * transaction each; {@link org.bilheteria.boxoffice.LineStep} moves a line on: draws, numbers and calls ({@link
 * org.bilheteria.boxoffice.Calling}).
 *
 * <ul>
 *   <li>R1 held + sold never exceeds the capacity, nor the half-price quota; asserted in {@link
 *       org.bilheteria.boxoffice.SeatStock}, again by SQL CHECK, again by the journal's verifier. <i>(why: I1)</i>
 *   <li>R2 To be called is to hold the tickets. <i>(why: a turn is a ticket; nobody is called for nothing)</i>
 *   <li>R3 A hold ends exactly once: PAID, EXPIRED or RELEASED. <i>(why: I2)</i>
 *   <li>R4 Nobody is called before a smaller number that still waits and fits what is left. <i>(why: I4)</i>
 *   <li>R5 What comes back is offered to the next number in the same transaction. <i>(why: no ticket may lie idle between
 *       two transactions while somebody waits for it)</i>
 *   <li>R6 While the sale is paused nobody is called and no hold expires; each deadline moves by the pause. <i>(why: a
 *       buyer can't be made to pay for our stop)</i>
 *   <li>R7 Limits, sectors, their names and prices change only while nobody has arrived in any sector of the performance and
 *       the lobby is not open; title and venue until the sale is closed; a half-price quota never. A change is done whole or
 *       refused whole. <i>(why: who is in line chose by what they saw; the quota is in the first line of the journal)</i>
 * </ul>
 *
 * <p>Out of scope: money. The checkout tells the box office when a hold is paid and when it is safe to let it go.
 */
package org.bilheteria.boxoffice;
