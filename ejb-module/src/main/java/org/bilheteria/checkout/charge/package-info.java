/**
 * From a hold to its charge, and the end of a hold that nobody paid: the PSP is asked before anything is let go. Rules R1, R5
 * and R6 of {@link org.bilheteria.checkout}.
 *
 * <p>Operations: {@link org.bilheteria.checkout.charge.Cashier} opens charges; {@link org.bilheteria.checkout.charge.Leaving} gives a hold back;
 * {@link org.bilheteria.checkout.charge.OverdueHolds} ends those whose time is over; {@link org.bilheteria.checkout.charge.PspOutage} stops the
 * clocks.
 */
package org.bilheteria.checkout.charge;
