package org.bilheteria.simulator.manner.spelling;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** What a payment says of the charge it pays, and more than was asked. */
final class PaymentNames {

    private final Manners manners;

    PaymentNames(Manners manners) {
        this.manners = manners;
    }

    JsonObject of(JsonObject payment) {
        JsonObjectBuilder named = JsonText.object();
        payment.forEach((name, value) -> {
            if (name.equals("txid")) {
                txid(payment.getString(name), named);
            } else {
                named.add(name, value);
            }
        });
        if (manners.has(Manner.EXTRA_FIELDS)) {
            named.add("gnExtras", JsonText.object().add("tarifa", "1.19"));
        }
        return named.build();
    }

    private void txid(String txid, JsonObjectBuilder named) {
        if (!manners.has(Manner.TXID_ABSENT)) {
            named.add(
                    manners.has(Manner.TXID_SPELLED_TX_ID) ? "txId" : "txid",
                    manners.has(Manner.TXID_UPPERCASED) ? txid.toUpperCase(Locale.ROOT) : txid);
        }
    }
}
