package org.bilheteria.web.organiser.money;

import java.util.List;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.reconcile.PaymentAndRefunds;
import org.bilheteria.web.page.Language;

/**
 * A payment as it is shown.
 *
 * @param txid empty when it names none
 * @param reasonKey of why it bought nothing; empty when it did
 * @param order that it bought; empty for none
 * @param waiting whether a person has to decide
 */
public record PaymentRow(
        String endToEndId,
        String txid,
        String amount,
        String settledAt,
        String outcomeKey,
        String reasonKey,
        String order,
        boolean waiting,
        List<RefundRow> refunds) {

    static PaymentRow of(PaymentAndRefunds found, Language language) {
        Payment payment = found.payment();
        return new PaymentRow(
                payment.endToEndId(),
                payment.settlement().txid(),
                language.write(payment.amount()),
                language.exact(payment.settlement().settledAt()),
                "PaymentOutcome." + payment.outcome(),
                payment.reason().map(reason -> "MoneyReason." + reason).orElse(""),
                payment.order().orElse(""),
                payment.outcome() == Payment.Outcome.REVIEW,
                found.refunds().stream()
                        .map(refund -> RefundRow.of(refund, language))
                        .toList());
    }
}
