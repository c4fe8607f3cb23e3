package org.bilheteria.crowd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON object as the crowd reads it: what is absent, null or of another kind reads as null, 0 or empty. */
record JsonFields(Map<?, ?> members) {

    private static final JsonFields NONE = new JsonFields(Map.of());

    /** The object in a text; empty when there is none: an answer that isn't understood is none. */
    static JsonFields of(String text) {
        try {
            return ofValue(Json.read(text));
        } catch (IllegalArgumentException malformed) {
            return NONE;
        }
    }

    static List<JsonFields> listOf(String text) {
        try {
            return listOfValue(Json.read(text));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** A string, or a number's digits. */
    String text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof BigDecimal ? value.toString() : null;
    }

    /** The value as JSON again: ids go back as they came, quoted or not. */
    String raw(String name) {
        Object value = members.get(name);
        return value instanceof String text ? Json.quote(text) : String.valueOf(value);
    }

    Long number(String name) {
        return members.get(name) instanceof BigDecimal number ? number.longValue() : null;
    }

    long count(String name) {
        Long number = number(name);
        return number == null ? 0 : number;
    }

    JsonFields object(String name) {
        return ofValue(members.get(name));
    }

    List<JsonFields> list(String name) {
        return listOfValue(members.get(name));
    }

    private static JsonFields ofValue(Object value) {
        return value instanceof Map<?, ?> map ? new JsonFields(map) : NONE;
    }

    private static List<JsonFields> listOfValue(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(JsonFields::ofValue).toList()
                : List.of();
    }
}
