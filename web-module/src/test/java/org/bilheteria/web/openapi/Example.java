package org.bilheteria.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/** Examples of schemas: their own, or made of those of their parts, with every field there is. */
final class Example {

    /** Passes as any text the schemas know without an example: a token, a time, a word. */
    private static final String TEXT = "a.b.c";

    private final Document document;

    Example(Document document) {
        this.document = document;
    }

    JsonValue of(JsonObject given) {
        JsonObject schema = document.resolved(given);
        if (schema.containsKey("example")) {
            return schema.get("example");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        if (schema.containsKey("allOf")) {
            return of(schema.getJsonArray("allOf").getJsonObject(0));
        }
        return switch (schema.getString("type")) {
            case "object" -> object(schema);
            case "array" -> array(schema.getJsonObject("items"));
            case "integer", "number" -> schema.getOrDefault("minimum", Json.createValue(1));
            case "boolean" -> JsonValue.TRUE;
            default -> Json.createValue(TEXT);
        };
    }

    private JsonObject object(JsonObject schema) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        properties(schema).forEach((name, property) -> object.add(name, of(property.asJsonObject())));
        return object.build();
    }

    /** One item, or one of each kind of them. */
    private JsonArray array(JsonObject items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        if (items.containsKey("anyOf")) {
            items.getJsonArray("anyOf").getValuesAs(JsonObject.class).forEach(kind -> array.add(of(kind)));
        } else {
            array.add(of(items));
        }
        return array.build();
    }

    /** The same without what may be absent. */
    JsonObject least(JsonObject given) {
        JsonObject schema = document.resolved(given);
        Set<String> required = required(schema);
        JsonObjectBuilder object = Json.createObjectBuilder();
        object(schema).forEach((name, value) -> {
            if (required.contains(name)) {
                object.add(name, value);
            }
        });
        return object.build();
    }

    static JsonObject properties(JsonObject schema) {
        return schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    static Set<String> required(JsonObject schema) {
        return Operation.texts(
                schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray());
    }
}
