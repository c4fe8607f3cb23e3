/**
 * What a paid order gets: one ticket a seat, each with a signed code that a scanner can check without a network.
 *
 * <ul>
 *   <li>R1 A ticket is issued in the transaction that confirms its order. <i>(why: I5, I6)</i>
 *   <li>R2 Its code is a JWT signed with the installation's key, published at {@code /.well-known/jwks.json}. <i>(why: the
 *       gates of the show have bad networks)</i>
 *   <li>R3 A code names the ticket, the performance, the sector and the price class, and nobody. <i>(why: LGPD)</i>
 * </ul>
 */
package org.bilheteria.ticket;
