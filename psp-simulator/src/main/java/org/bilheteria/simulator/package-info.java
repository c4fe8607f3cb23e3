/**
 * A stand-in payment provider for trials and tests: it speaks the Central Bank's PIX API 2.9.0 (immediate charges, payments,
 * refunds, webhook) and plays the payer's bank. No money moves.
 *
 * <p>Purpose: the application's real PIX client is what always runs, also on a laptop without a contract with a bank.
 * Charge, Payment and Refund are called as in the application: each side keeps its own record of the same thing.
 *
 * <ol>
 *   <li>Everything acknowledged survives a {@code kill -9}, because the simulator lives in the process that crash tests kill.
 *   <li>Nothing is looked up by scanning: it must keep up with a sale's opening (2,000 charges a second).
 *   <li>A wrong request gets a 4xx problem document, never a 500.
 *   <li>Like a real bank's, its money can come late, wrong, twice, unannounced or announced too often: see {@code bank}.
 *   <li>It keeps to the definition until it is told to be rude, and then in the ways real providers are: see {@code manner}.
 * </ol>
 *
 * <p>Out of scope: due-date charges (cobv), recurrence, locations (loc), mTLS, withdrawal and change (saque, troco).
 */
package org.bilheteria.simulator;
