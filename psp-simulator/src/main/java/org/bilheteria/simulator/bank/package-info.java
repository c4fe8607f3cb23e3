/**
 * The payer's side: {@code POST /bank/pay} for tests and trials, {@code /bank} for people. It pays as told, also what a receiver hopes
 * never to see: after expiry, another amount, twice, for an unknown txid, announced many times or never.
 *
 * <p>The pages need no script, say on each that the money isn't real, and speak Portuguese unless the browser prefers English.
 */
package org.bilheteria.simulator.bank;
