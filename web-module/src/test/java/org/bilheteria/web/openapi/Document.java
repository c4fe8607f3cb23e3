package org.bilheteria.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code /openapi} serves, as it is written. */
public final class Document {

    /** Read once: nobody changes it. */
    public static final Document WRITTEN = read(Path.of("src/main/webapp/META-INF/openapi.yaml"));

    private final JsonObject json;

    private Document(JsonObject json) {
        this.json = json;
    }

    private static Document read(Path file) {
        try {
            JsonNode tree = new YAMLMapper().readTree(file.toFile());
            try (JsonReader reader = Json.createReader(new StringReader(tree.toString()))) {
                return new Document(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject json() {
        return json;
    }

    /** Every operation of it. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((verb, operation) ->
                                operations.add(new Operation(this, path, verb, operation.asJsonObject()))));
        return operations;
    }

    /** The operation of this name ({@code operationId}). */
    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** The schema of this name among the components. */
    JsonObject schema(String name) {
        return component("schemas", name);
    }

    JsonObject component(String kind, String name) {
        return json.getJsonObject("components").getJsonObject(kind).getJsonObject(name);
    }

    /** What a {@code $ref} stands for; anything else stands for itself. */
    JsonObject resolved(JsonObject maybe) {
        return maybe.containsKey("$ref")
                ? resolved(json.getValue(maybe.getString("$ref").substring(1)).asJsonObject())
                : maybe;
    }

    /** Everything that {@code $ref}s point to, wherever they stand. */
    Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        collect(json, found);
        return found;
    }

    private static void collect(JsonValue value, Set<String> found) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, inner) -> {
                    if (name.equals("$ref") && inner instanceof JsonString reference) {
                        found.add(reference.getString());
                    }
                    collect(inner, found);
                });
            case ARRAY -> value.asJsonArray().forEach(inner -> collect(inner, found));
            default -> {
                // points nowhere
            }
        }
    }
}
