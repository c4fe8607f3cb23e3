package org.bilheteria.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.List;

/**
 * JSON as an example writes it: the same members, types and values are asked for. Without quotes <code>{name}</code> is any number,
 * and <code>{nameOrNull}</code> may be null, too, where that depends on how long a server has been watching.
 * A list that ends in {@code "…"} may go on.
 */
final class WrittenJson {

    private static final String BARE_NAME = "([:\\[,]\\s*)\\{([a-zA-Z]+)}";
    private static final String NUMBER = "number ";
    private static final String OR_NULL = "OrNull}";

    private final Placeholders placeholders;

    WrittenJson(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** @throws AssertionError when what was found is something else than what is written */
    void match(String written, String found) {
        match("$", read(written.replaceAll(BARE_NAME, "$1\"" + NUMBER + "{$2}\"")), read(found));
    }

    private static JsonValue read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private void match(String where, JsonValue written, JsonValue found) {
        if (written instanceof JsonString text && text.getString().startsWith(NUMBER)) {
            if (text.getString().endsWith(OR_NULL) && found.getValueType() == ValueType.NULL) {
                return;
            }
            same(where, ValueType.NUMBER, found.getValueType());
            placeholders.match(where, text.getString().substring(NUMBER.length()), found.toString());
            return;
        }
        same(where, kind(written), kind(found));
        switch (written.getValueType()) {
            case OBJECT -> object(where, written.asJsonObject(), found.asJsonObject());
            case ARRAY -> list(where, written.asJsonArray(), found.asJsonArray());
            case STRING ->
                placeholders.match(where, ((JsonString) written).getString(), ((JsonString) found).getString());
            default -> same(where, written.toString(), found.toString());
        }
    }

    private void object(String where, JsonObject written, JsonObject found) {
        same(where + " has", written.keySet(), found.keySet());
        written.forEach((name, value) -> match(where + "." + name, value, found.get(name)));
    }

    private void list(String where, JsonArray written, JsonArray found) {
        boolean goesOn = !written.isEmpty()
                && written.get(written.size() - 1) instanceof JsonString text
                && text.getString().equals("…");
        List<JsonValue> items = goesOn ? written.subList(0, written.size() - 1) : written;
        if (found.size() < items.size() || !goesOn && found.size() > items.size()) {
            throw new AssertionError(where + ": written are " + items.size() + ", found were " + found);
        }
        for (int i = 0; i < items.size(); i++) {
            match(where + "[" + i + "]", items.get(i), found.get(i));
        }
    }

    /** True and false are values of one kind. */
    private static Object kind(JsonValue value) {
        return value.getValueType() == ValueType.FALSE ? ValueType.TRUE : value.getValueType();
    }

    private static void same(String where, Object written, Object found) {
        if (!written.equals(found)) {
            throw new AssertionError(where + ": written is " + written + ", found was " + found);
        }
    }
}
