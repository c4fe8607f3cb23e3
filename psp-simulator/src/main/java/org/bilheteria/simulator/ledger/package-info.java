/**
 * What the provider knows and the rules it keeps: charges, payments, refunds, webhooks and the notices it owes.
 *
 * <ol>
 *   <li>Every change is one line of {@code ledger.ndjson}, written before it counts; the file replayed gives the same state.
 *   <li>A charge asked for twice with the same terms is one charge; with other terms it is refused.
 *   <li>Only an ATIVA charge can be changed or removed. Expiry is no status.
 *   <li>The first payment that settles while a charge is ATIVA concludes it; further ones are kept beside it.
 *   <li>Refunds of a payment never add up to more than it; one id is one refund.
 *   <li>A notice is owed until the receiver answered 2xx.
 * </ol>
 *
 * <p>Checks and writes happen under one lock, {@link org.bilheteria.simulator.ledger.Ledger#decide}; reads take none.
 */
package org.bilheteria.simulator.ledger;
