package org.bilheteria.crowd.buyer;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object as the crowd reads it: what is absent, null or of another kind reads as null, 0 or empty. */
public record JsonFields(JsonObject members) {

    private static final JsonFields NONE = new JsonFields(JsonValue.EMPTY_JSON_OBJECT);
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** The object in a text; empty when there is none: an answer that isn't understood is none. */
    public static JsonFields of(String text) {
        try {
            return ofValue(read(text));
        } catch (IllegalArgumentException malformed) {
            return NONE;
        }
    }

    static List<JsonFields> listOf(String text) {
        try {
            return listOfValue(read(text));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** @throws IllegalArgumentException when the text is not exactly one JSON object */
    public static JsonFields strict(String text) {
        if (read(text) instanceof JsonObject object) {
            return new JsonFields(object);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private static JsonValue read(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            // Throws if anything follows.
            parser.hasNext();
            return value;
        } catch (JsonException malformed) {
            throw new IllegalArgumentException("malformed JSON: " + malformed.getMessage(), malformed);
        } catch (RuntimeException malformed) {
            // The parser has more ways to say no: too deeply nested, nothing there at all.
            throw new IllegalArgumentException("malformed JSON", malformed);
        }
    }

    /** A string, or a number's digits. */
    public @Nullable String text(String name) {
        JsonValue value = members.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber ? value.toString() : null;
    }

    /** The value as it came, null if absent: ids go back as they came, quoted or not. */
    @Nullable
    JsonValue raw(String name) {
        return members.get(name);
    }

    @Nullable
    Long number(String name) {
        return members.get(name) instanceof JsonNumber number ? number.longValue() : null;
    }

    public long count(String name) {
        Long number = number(name);
        return number == null ? 0 : number;
    }

    JsonFields object(String name) {
        return ofValue(members.get(name));
    }

    List<JsonFields> list(String name) {
        return listOfValue(members.get(name));
    }

    private static JsonFields ofValue(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? new JsonFields(object) : NONE;
    }

    private static List<JsonFields> listOfValue(@Nullable JsonValue value) {
        return value instanceof JsonArray array
                ? array.stream().map(JsonFields::ofValue).toList()
                : List.of();
    }
}
