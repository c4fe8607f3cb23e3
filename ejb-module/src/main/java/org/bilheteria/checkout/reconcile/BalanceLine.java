package org.bilheteria.checkout.reconcile;

import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundState;

/**
 * What became of one payment; in centavos, because differences may be negative.
 *
 * @param bought what its order costs, while the order stands
 * @param returned what is back with the payer
 * @param owed what is on its way back
 * @param review what somebody has to decide about
 */
public record BalanceLine(Payment payment, long bought, long returned, long owed, long review) {

    static BalanceLine of(Payment payment, Iterable<Refund> refunds, boolean orderStands, long total) {
        long returned = 0;
        long owed = 0;
        for (Refund refund : refunds) {
            returned += refund.state() == RefundState.DONE ? refund.amount().cents() : 0;
            owed += refund.pending() ? refund.amount().cents() : 0;
        }
        long left = payment.amount().cents() - returned - owed;
        boolean review = payment.outcome() == Payment.Outcome.REVIEW;
        return new BalanceLine(payment, orderStands ? total : 0, returned, owed, review ? left : 0);
    }

    /** What is unaccounted for: always zero, or something is wrong. */
    public long difference() {
        return payment.amount().cents() - bought - returned - owed - review;
    }
}
