package org.bilheteria.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The JSON object of a request, read strictly: what is not what it should be is refused by the name of its field. */
public final class JsonBody {

    private static final int DEEPEST = 8;

    private final JsonObject json;

    private JsonBody(JsonObject json) {
        this.json = json;
    }

    /** @throws Refused TOO_LARGE above 64 KB; MALFORMED for anything but one JSON object */
    public static JsonBody of(InputStream body) {
        String text = JsonText.read(body);
        JsonSyntax.check(text, DEEPEST);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new JsonBody(reader.readObject());
        } catch (JsonException
                | IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException malformed) {
            // The last two: numbers with endless digits or exponents.
            throw new Refused(Refusal.MALFORMED, "The body is not a JSON object");
        }
    }

    public static JsonBody of(JsonObject json) {
        return new JsonBody(json);
    }

    public String string(String name) {
        return optionalString(name).orElseThrow(() -> new Refused(Refusal.MALFORMED, name + " is missing"));
    }

    public Optional<String> optionalString(String name) {
        Optional<String> string = value(name, ValueType.STRING, "a text").map(text -> ((JsonString) text).getString());
        if (string.isPresent() && !JsonText.keepable(string.get())) {
            throw new Refused(Refusal.MALFORMED, name + " has characters that are no text");
        }
        return string;
    }

    /** @param ifWrong how anything but a whole number of 32 bits is refused */
    public int integer(String name, int otherwise, Refusal ifWrong) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return otherwise;
        }
        try {
            if (value instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException notAnInt) {
            // refused below
        }
        throw new Refused(ifWrong, name + " is a whole number");
    }

    public boolean bool(String name, boolean otherwise) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return otherwise;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new Refused(Refusal.MALFORMED, name + " is true or false");
        }
        return value == JsonValue.TRUE;
    }

    /** @throws Refused INVALID for anything but a whole number of 32 bits */
    public Optional<Integer> optionalInteger(String name) {
        return json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL
                ? Optional.empty()
                : Optional.of(integer(name, 0, Refusal.INVALID));
    }

    /** @throws Refused MALFORMED when there is none */
    public JsonBody object(String name) {
        return value(name, ValueType.OBJECT, "an object")
                .map(object -> new JsonBody((JsonObject) object))
                .orElseThrow(() -> new Refused(Refusal.MALFORMED, name + " is missing"));
    }

    /** The objects of a list; none when there is no list. @throws Refused MALFORMED when it is anything else */
    public List<JsonObject> objects(String name) {
        JsonArray array = array(name);
        if (array.stream().anyMatch(value -> value.getValueType() != ValueType.OBJECT)) {
            throw new Refused(Refusal.MALFORMED, name + " must be a list of objects");
        }
        return array.getValuesAs(JsonObject.class);
    }

    public JsonArray array(String name) {
        return value(name, ValueType.ARRAY, "a list")
                .map(JsonValue::asJsonArray)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
    }

    /** The words of a list; empty when there is no list. @throws Refused MALFORMED when it is anything else */
    public Optional<List<String>> optionalStrings(String name) {
        return value(name, ValueType.ARRAY, "a list")
                .map(JsonValue::asJsonArray)
                .map(array -> {
                    if (array.stream().anyMatch(value -> value.getValueType() != ValueType.STRING)) {
                        throw new Refused(Refusal.MALFORMED, name + " must be a list of texts");
                    }
                    return array.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList();
                });
    }

    private Optional<JsonValue> value(String name, ValueType type, String described) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != type) {
            throw new Refused(Refusal.MALFORMED, name + " is " + described);
        }
        return Optional.of(value);
    }
}
