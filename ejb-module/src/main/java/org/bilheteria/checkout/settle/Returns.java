package org.bilheteria.checkout.settle;

import java.time.Instant;
import java.util.List;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundState;

/** What went back of one payment, by whomever, and what of it is still owed: together never more than was paid. */
final class Returns {

    private final MoneyRecords records;
    private final Payment payment;

    Returns(MoneyRecords records, Payment payment) {
        this.records = records;
        this.payment = payment;
    }

    /** Centavos that nobody has given back. */
    long left() {
        return payment.amount().cents()
                - refunds().stream()
                        .filter(refund -> refund.state() == RefundState.DONE)
                        .mapToLong(refund -> refund.amount().cents())
                        .sum();
    }

    /** Centavos that we are about to give back. */
    long owed() {
        return refunds().stream()
                .filter(Refund::pending)
                .mapToLong(refund -> refund.amount().cents())
                .sum();
    }

    /** What is owed shrinks to what can still be given. @param kept what its order costs, while it stands; in centavos */
    void shrink(long kept, Instant now) {
        long budget = Math.max(0, left() - kept);
        for (Refund refund : refunds()) {
            if (refund.pending()) {
                if (refund.amount().cents() > budget) {
                    refund.shrink(budget, now).ifPresent(records::add);
                }
                budget -= Math.min(budget, refund.amount().cents());
            }
        }
    }

    private List<Refund> refunds() {
        return records.refunds(payment.endToEndId());
    }
}
