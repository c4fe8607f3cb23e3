/**
 * Misbehaviour on demand: what payment providers were seen to do wrong, for as many calls as a test asks for.
 *
 * <p>{@code PUT /faults} with a list of {@link org.bilheteria.simulator.fault.Fault}s replaces those that are left; {@code
 * GET} shows, {@code DELETE} clears them. Each strikes so many times and is gone. Nothing here changes the ledger: what was
 * acted on was acted on.
 */
package org.bilheteria.simulator.fault;
