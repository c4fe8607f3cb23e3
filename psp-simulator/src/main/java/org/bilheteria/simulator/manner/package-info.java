/**
 * Manners: what PSPs do otherwise than the definition, for as long as a test wants it. Where a
 * {@link org.bilheteria.simulator.fault.Fault} goes wrong so many times and is gone, a manner is how the provider is.
 *
 * <p>{@code POST /bank/manners} with {@code {"profile": "EFI"}}, {@code {"manners": ["BUSY", …]}} or both says how rude to be from
 * now on, {@code GET} tells, {@code DELETE} makes polite again; so does a restart.
 *
 * <ol>
 *   <li>Resources know nothing of manners. What is refused or led elsewhere is so before they are asked: {@code door}. What is said
 *       otherwise is so after they answered: {@code answer}, {@code spelling}. Notices take their form from {@code notice}.
 *   <li>A manner changes what is said and never what is known: nothing of it is in the ledger.
 *   <li>The same question gets the same rude answer; nothing is left to chance.
 *   <li>Only calls of the API are met so, never those that play the bank or set manners and faults.
 * </ol>
 */
package org.bilheteria.simulator.manner;
