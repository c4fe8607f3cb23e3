/**
 * What a paid order gets: one ticket a seat, each with a signed code that a scanner can check without a network.
 *
 * <ul>
 *   <li>R1 A ticket is issued in the transaction that confirms its order. <i>(why: I5, I6)</i>
 *   <li>R2 Its code is a JWT signed with the installation's key, published at {@code /.well-known/jwks.json}. <i>(why: the
 *       entrances of the show have bad networks)</i>
 *   <li>R3 It lets in once; of two admissions the first the box office hears of counts, and the other is kept. <i>(why:
 *       entrances without a network can't know of each other)</i>
 *   <li>R4 A ticket of a purchase that was undone lets nobody in. <i>(why: its seat is sold again)</i>
 *   <li>R5 A code names the ticket, the performance, the sector and the price class, and nobody. <i>(why: LGPD)</i>
 * </ul>
 *
 * <p>Operations: {@link org.bilheteria.ticket.Issuing}, {@link org.bilheteria.ticket.TicketPdf}, {@link
 * org.bilheteria.ticket.Admissions}. Out of scope: giving a ticket to somebody else.
 */
package org.bilheteria.ticket;
