package org.bilheteria.simulator.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;

/** A payment or refund as it stands in the ledger file; refunds have lines of their own. */
final class PaymentText {

    private PaymentText() {}

    static JsonObjectBuilder write(Payment payment) {
        JsonObjectBuilder json = JsonText.object()
                .add("endToEndId", payment.endToEndId())
                .add("txid", payment.txid())
                .add("centavos", payment.amount().centavos())
                .add("settledAt", payment.settledAt().toString())
                .add("refundable", payment.refundable())
                .add("announced", payment.announced());
        return payment.key() == null ? json : json.add("key", payment.key());
    }

    static Payment payment(JsonObject json) {
        return new Payment(
                json.getString("endToEndId"),
                json.getString("txid"),
                json.getString("key", null),
                new Amount(json.getJsonNumber("centavos").longValueExact()),
                Instant.parse(json.getString("settledAt")),
                json.getBoolean("refundable"),
                json.getBoolean("announced"),
                List.of());
    }

    static JsonObjectBuilder write(Refund refund) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", refund.id())
                .add("returnId", refund.returnId())
                .add("centavos", refund.amount().centavos())
                .add("requestedAt", refund.requestedAt().toString())
                .add("fails", refund.fails());
        if (refund.nature() != null) {
            json.add("nature", refund.nature().name());
        }
        return refund.description() == null ? json : json.add("description", refund.description());
    }

    static Refund refund(JsonObject json) {
        return new Refund(
                json.getString("id"),
                json.getString("returnId"),
                new Amount(json.getJsonNumber("centavos").longValueExact()),
                json.containsKey("nature") ? RefundNature.valueOf(json.getString("nature")) : null,
                json.getString("description", null),
                Instant.parse(json.getString("requestedAt")),
                json.getBoolean("fails"));
    }
}
