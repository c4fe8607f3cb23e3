package org.bilheteria.checkout.reconcile;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;

/** A payment, and all that was ever to go back of it. */
public record PaymentAndRefunds(Payment payment, List<Refund> refunds) {

    /** @param refunds of these payments, in any order of them. @return the payments, each with its own in the given order */
    static List<PaymentAndRefunds> of(List<Payment> payments, List<Refund> refunds) {
        Map<String, List<Refund>> byPayment = refunds.stream().collect(groupingBy(Refund::endToEndId));
        return payments.stream()
                .map(payment -> new PaymentAndRefunds(payment, byPayment.getOrDefault(payment.endToEndId(), List.of())))
                .toList();
    }
}
