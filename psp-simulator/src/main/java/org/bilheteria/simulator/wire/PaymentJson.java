package org.bilheteria.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Payment;
import org.bilheteria.simulator.ledger.Refund;
import org.bilheteria.simulator.ledger.RefundStatus;

/** Payments and refunds as the API and the notices show them. */
public final class PaymentJson {

    private PaymentJson() {}

    public static JsonObject of(Payment payment, Instant now) {
        JsonObjectBuilder json = JsonText.object()
                .add("endToEndId", payment.endToEndId())
                .add("txid", payment.txid())
                .add("valor", payment.amount().toString())
                .add("horario", payment.settledAt().toString());
        if (payment.key() != null) {
            json.add("chave", payment.key());
        }
        if (!payment.refunds().isEmpty()) {
            JsonArrayBuilder refunds = JsonText.array();
            payment.refunds().forEach(refund -> refunds.add(of(refund, now)));
            json.add("devolucoes", refunds);
        }
        return json.build();
    }

    public static JsonObject of(Refund refund, Instant now) {
        RefundStatus status = refund.status(now);
        JsonObjectBuilder times =
                JsonText.object().add("solicitacao", refund.requestedAt().toString());
        if (status == RefundStatus.DEVOLVIDO) {
            times.add("liquidacao", refund.settlesAt().toString());
        }
        JsonObjectBuilder json = JsonText.object()
                .add("id", refund.id())
                .add("rtrId", refund.returnId())
                .add("valor", refund.amount().toString())
                .add("horario", times)
                .add("status", status.name());
        if (refund.nature() != null) {
            json.add("natureza", refund.nature().name());
        }
        if (refund.description() != null) {
            json.add("descricao", refund.description());
        }
        if (status == RefundStatus.NAO_REALIZADO) {
            json.add("motivo", "Recusada a pedido de quem testa.");
        }
        return json.build();
    }
}
