package org.bilheteria.web.organiser;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.reconcile.PaymentAndRefunds;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** Writes payments and what goes back of them, as organisers see them. Nothing of it says who paid. */
final class PaymentJson {

    private PaymentJson() {}

    static JsonObjectBuilder toReview(Payment payment) {
        return Json.createObjectBuilder()
                .add("endToEndId", payment.endToEndId())
                .add("txid", payment.settlement().txid())
                .add("amount", payment.amount().toString())
                .add("settledAt", UtcMicros.text(payment.settlement().settledAt()))
                .add("reason", payment.reason().orElse(""));
    }

    static JsonObjectBuilder of(PaymentAndRefunds found) {
        JsonArrayBuilder refunds = Json.createArrayBuilder();
        found.refunds().forEach(refund -> refunds.add(of(refund)));
        return toReview(found.payment())
                .add("outcome", found.payment().outcome().name())
                .add("order", found.payment().order().orElse(""))
                .add("refunds", refunds);
    }

    static JsonObjectBuilder of(Refund refund) {
        return Json.createObjectBuilder()
                .add("id", refund.id())
                .add("endToEndId", refund.endToEndId())
                .add("amount", refund.amount().toString())
                .add("reason", refund.reason().name())
                .add("requestedAt", UtcMicros.text(refund.requestedAt()))
                .add("tries", refund.tries())
                .add("state", refund.state().name())
                .add("stopped", refund.stopped())
                .add("doneAt", refund.doneAt().map(UtcMicros::text).orElse(""));
    }
}
