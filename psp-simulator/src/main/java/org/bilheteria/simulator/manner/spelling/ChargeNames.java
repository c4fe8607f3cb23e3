package org.bilheteria.simulator.manner.spelling;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** What the text of the QR code is called, if it is there at all, and more than was asked. */
final class ChargeNames {

    private static final String DEFINED = "pixCopiaECola";

    private final Manners manners;

    ChargeNames(Manners manners) {
        this.manners = manners;
    }

    JsonObject of(JsonObject charge) {
        JsonObjectBuilder named = JsonText.object();
        charge.forEach((name, value) -> {
            if (name.equals(DEFINED)) {
                code(value, named);
            } else {
                named.add(name, value);
            }
        });
        if (manners.has(Manner.EXTRA_FIELDS)) {
            named.add(
                    "loc",
                    JsonText.object()
                            .add("id", 1)
                            .add("location", charge.get("location"))
                            .add("tipoCob", "cob"));
        }
        return named.build();
    }

    private void code(JsonValue text, JsonObjectBuilder named) {
        boolean brCode = manners.has(Manner.BRCODE);
        boolean image = manners.has(Manner.TEXTO_IMAGEM_QRCODE);
        if (manners.has(Manner.LOCATION_ONLY)) {
            return;
        }
        if (brCode) {
            named.add("brcode", text);
        }
        if (image) {
            named.add("textoImagemQRcode", text);
        }
        if (!brCode && !image) {
            named.add(DEFINED, text);
        }
    }
}
