/**
 * A crowd of simulated buyers, {@code bin/crowd}: signs them up, sends them through the public REST contract over fast
 * and slow connections, and says at the end who got what and whether the journal agrees. It knows the contract only and
 * shares no code with the server.
 *
 * <ol>
 *   <li>Same seed, same crowd: who comes when, over which uplink, wanting what and doing what with it.
 *   <li>An arrival the server acknowledged is on disk ({@code --acks}) before anything else is done with it: after a
 *       crash it is the witness against the journal.
 *   <li>What got no answer is unknown, not failed: it is sent again, as the contract allows, and counted meanwhile.
 *   <li>Buyers who wait ask nothing: one board is read for all, and a place is looked at only when the board says that
 *       something may have happened to it.
 *   <li>One thread: a crowd of 20,000 must leave the two cores to the server.
 * </ol>
 *
 * <p>Out of scope: browsers and pages, TLS, several machines.
 */
package org.bilheteria.crowd;
