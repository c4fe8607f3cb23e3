package org.bilheteria.psp.pix;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.bilheteria.shared.Money;

/**
 * Amounts as PSPs write them: the definition has {@code "120.00"}, some leave the centavos of whole reais out or write a
 * number. All of them mean reais; what may mean anything else, as a comma, is none.
 */
final class PixAmount {

    private PixAmount() {}

    /** @throws IllegalArgumentException when it is none */
    static Money of(JsonObject parent, String name) {
        JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonNumber number) {
            return exact(number.bigDecimalValue());
        }
        String text = ((JsonString) value).getString();
        return text.matches("[0-9]{1,10}") ? exact(new BigDecimal(text)) : Money.of(text);
    }

    private static Money exact(BigDecimal reais) {
        try {
            return new Money(reais.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Not an amount of whole centavos", e);
        }
    }
}
