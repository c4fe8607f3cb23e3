package org.bilheteria.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** JSON that writes down which names are asked for, as {@code sectors[].name}. */
final class AskedJson {

    private final Set<String> asked;

    AskedJson(Set<String> asked) {
        this.asked = asked;
    }

    JsonObject of(JsonObject json) {
        return (JsonObject) of(json, "");
    }

    private JsonValue of(JsonValue value, String at) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject(), at.isEmpty() ? "" : at + ".");
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(item -> array.add(of(item, at + "[]")));
                yield array.build();
            }
            default -> value;
        };
    }

    private JsonObject object(JsonObject json, String prefix) {
        JsonObjectBuilder inner = Json.createObjectBuilder();
        json.forEach((name, value) -> inner.add(name, of(value, prefix + name)));
        JsonObject whole = inner.build();
        return (JsonObject) Proxy.newProxyInstance(
                JsonObject.class.getClassLoader(), new Class<?>[] {JsonObject.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String name) {
                        asked.add(prefix + name);
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
