/**
 * What staff does for buyers who ask: finds their orders, sends their tickets once more.
 *
 * <ul>
 *   <li>R1 Whoever looks at orders of people is in the audit log, with how they looked and what they saw, and without what they
 *       typed. <i>(why: an e-mail or a CPF written there could not be erased with its account)</i>
 *   <li>R2 Tickets go to the account's own mailbox only, a few times a day. <i>(why: who can talk staff into sending them elsewhere
 *       has them)</i>
 * </ul>
 */
package org.bilheteria.steering.desk;
