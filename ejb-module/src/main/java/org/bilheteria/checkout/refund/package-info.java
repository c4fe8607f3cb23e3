/**
 * Money on its way back. {@link org.bilheteria.checkout.refund.RefundSender} asks the PSP for every refund until it is done;
 * {@link org.bilheteria.checkout.refund.RefundComparison} compares what the PSP says was given back with what was decided here;
 * {@link org.bilheteria.checkout.refund.Withdrawal} undoes a purchase. Rules R7 and R10 of {@link org.bilheteria.checkout}.
 */
package org.bilheteria.checkout.refund;
