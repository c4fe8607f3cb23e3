package org.bilheteria.simulator.manner.spelling;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Amount;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** Amounts as other systems write them. */
final class Amounts {

    private final Manners manners;

    Amounts(Manners manners) {
        this.manners = manners;
    }

    JsonValue of(JsonString text) {
        String amount = text.getString();
        if (Amount.parse(amount).isEmpty()) {
            return text;
        }
        String written = manners.has(Manner.AMOUNT_WITHOUT_CENTS) && amount.endsWith(".00")
                ? amount.substring(0, amount.length() - ".00".length())
                : amount;
        return manners.has(Manner.AMOUNT_AS_NUMBER) ? JsonText.number(new BigDecimal(written)) : JsonText.text(written);
    }
}
