package org.bilheteria.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Charge;
import org.bilheteria.simulator.ledger.ChargeTerms;
import org.bilheteria.simulator.ledger.Payment;

/** A charge as the API shows it. */
public final class ChargeJson {

    private ChargeJson() {}

    /** CobGerada: the answer to its making and changing. */
    public static JsonObject of(Charge charge) {
        return members(charge).build();
    }

    /** CobCompleta: with the payments, if there are any. */
    public static JsonObject of(Charge charge, List<Payment> payments, Instant now) {
        JsonObjectBuilder json = members(charge);
        if (!payments.isEmpty()) {
            JsonArrayBuilder pix = JsonText.array();
            payments.forEach(payment -> pix.add(PaymentJson.of(payment, now)));
            json.add("pix", pix);
        }
        return json.build();
    }

    private static JsonObjectBuilder members(Charge charge) {
        ChargeTerms terms = charge.terms();
        JsonObjectBuilder json = JsonText.object()
                .add(
                        "calendario",
                        JsonText.object()
                                .add("criacao", charge.createdAt().toString())
                                .add("expiracao", terms.expirySeconds()))
                .add("txid", charge.txid())
                .add("revisao", charge.revision())
                .add("location", charge.location())
                .add("status", charge.status().name())
                .add("valor", JsonText.object().add("original", terms.amount().toString()))
                .add("chave", terms.key());
        if (terms.message() != null) {
            json.add("solicitacaoPagador", terms.message());
        }
        if (terms.extras() != null) {
            JsonText.parse(terms.extras()).forEach(json::add);
        }
        return json.add("pixCopiaECola", charge.brCode());
    }
}
