package org.bilheteria.simulator.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.bilheteria.simulator.json.JsonText;

/** A charge as it stands in the ledger file. */
final class ChargeText {

    private ChargeText() {}

    static JsonObjectBuilder write(Charge charge) {
        ChargeTerms terms = charge.terms();
        JsonObjectBuilder json = JsonText.object()
                .add("txid", charge.txid())
                .add("revision", charge.revision())
                .add("status", charge.status().name())
                .add("createdAt", charge.createdAt().toString())
                .add("expirySeconds", terms.expirySeconds())
                .add("centavos", terms.amount().centavos())
                .add("key", terms.key());
        if (terms.message() != null) {
            json.add("message", terms.message());
        }
        if (terms.extras() != null) {
            json.add("extras", terms.extras());
        }
        return json;
    }

    static Charge read(JsonObject json) {
        ChargeTerms terms = new ChargeTerms(
                json.getInt("expirySeconds"),
                new Amount(json.getJsonNumber("centavos").longValueExact()),
                json.getString("key"),
                json.getString("message", null),
                json.getString("extras", null));
        return new Charge(
                json.getString("txid"),
                json.getInt("revision"),
                ChargeStatus.valueOf(json.getString("status")),
                Instant.parse(json.getString("createdAt")),
                terms);
    }
}
