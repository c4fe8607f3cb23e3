package org.bilheteria.simulator.manner.spelling;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manners;

/**
 * Writes what the API says as the manners of the moment have it. What is a payment or a charge is told from its members, so it is found
 * wherever it stands.
 */
public final class Spelling {

    private static final Set<String> AMOUNTS = Set.of("valor", "original");

    /** Free text, whatever it looks like. */
    private static final Set<String> WORDS = Set.of("infoAdicionais", "devedor", "solicitacaoPagador", "descricao");

    private final Manners manners;
    private final Moments moments;
    private final Amounts amounts;
    private final PaymentNames payments;
    private final ChargeNames charges;

    public Spelling(Manners manners) {
        this.manners = manners;
        moments = new Moments(manners);
        amounts = new Amounts(manners);
        payments = new PaymentNames(manners);
        charges = new ChargeNames(manners);
    }

    public JsonObject of(JsonObject said) {
        return manners.polite() ? said : object(said);
    }

    private JsonObject object(JsonObject said) {
        JsonObjectBuilder spelt = JsonText.object();
        said.forEach((name, value) -> spelt.add(name, value(name, value)));
        JsonObject written = spelt.build();
        if (written.containsKey("endToEndId")) {
            return payments.of(written);
        }
        return written.containsKey("pixCopiaECola") ? charges.of(written) : written;
    }

    private JsonValue value(String name, JsonValue value) {
        if (WORDS.contains(name)) {
            return value;
        }
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> {
                JsonArrayBuilder list = JsonText.array();
                value.asJsonArray().forEach(one -> list.add(value(name, one)));
                yield list.build();
            }
            case STRING -> AMOUNTS.contains(name) ? amounts.of((JsonString) value) : moments.of((JsonString) value);
            default -> value;
        };
    }
}
