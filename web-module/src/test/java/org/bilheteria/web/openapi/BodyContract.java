package org.bilheteria.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Whether a reader of bodies takes what the document says, and nothing else. */
public final class BodyContract {

    /** Formats in which not every text is one. */
    private static final Set<String> SYNTAX = Set.of("date-time", "email");

    private final Document document = Document.WRITTEN;
    private final Example example = new Example(document);
    private final Operation operation;
    private final JsonObject schema;
    private final Consumer<JsonObject> reader;

    /**
     * @param operation whose body is read
     * @param schema the name of the schema of what {@code reader} takes: the body, or a part of it
     */
    public BodyContract(String operation, String schema, Consumer<JsonObject> reader) {
        this.operation = document.operation(operation);
        this.schema = document.schema(schema);
        this.reader = reader;
    }

    /** The reader looks at every field that is described, those within fields too, and at no other. */
    public BodyContract readsTheFieldsThatAreDescribed() {
        Set<String> described = new TreeSet<>();
        describe(schema, "", described);
        Set<String> asked = new TreeSet<>();
        reader.accept(new AskedJson(asked).of(full()));

        assertThat(asked).isEqualTo(described);
        return this;
    }

    /** With none but the required fields it is content. */
    public BodyContract isContentWithTheLeast() {
        assertThat(refusal(example.least(schema))).isEmpty();
        return this;
    }

    /** It misses the fields, and only those, that are required. */
    public BodyContract missesWhatIsRequired() {
        Example.properties(schema)
                .keySet()
                .forEach(name -> assertThat(refusal(Json.createObjectBuilder(full())
                                        .remove(name)
                                        .build())
                                .isPresent())
                        .as("is %s required", name)
                        .isEqualTo(Example.required(schema).contains(name)));
        return this;
    }

    /** It refuses another type, and what lies beyond a bound, and takes what lies on it. */
    public BodyContract keepsTheBounds() {
        Example.properties(schema).forEach((name, given) -> {
            JsonObject property = document.resolved(given.asJsonObject());
            String type = property.getString("type");
            refuses(name, type.equals("string") ? Json.createValue(5) : Json.createValue("x"));
            switch (type) {
                case "string" -> text(name, property);
                case "integer" -> number(name, property);
                case "array" -> list(name, property);
                default -> assertThat(type).isEqualTo("boolean");
            }
        });
        return this;
    }

    private void text(String name, JsonObject property) {
        boolean free = !property.containsKey("pattern") && !SYNTAX.contains(property.getString("format", ""));
        if (!free) {
            refuses(name, Json.createValue("nonsense"));
        }
        bound(property, "maxLength").ifPresent(most -> {
            if (free) {
                takes(name, text(most));
            }
            refuses(name, text(most + 1));
        });
        bound(property, "minLength").ifPresent(least -> {
            takes(name, text(least));
            refuses(name, text(least - 1));
            refuses(name, Json.createValue(" "));
        });
    }

    private static JsonValue text(long length) {
        return Json.createValue("qZ7-".repeat((int) length).substring(0, (int) length));
    }

    private void number(String name, JsonObject property) {
        bound(property, "minimum").ifPresent(least -> {
            takes(name, Json.createValue(least));
            refuses(name, Json.createValue(least - 1));
        });
        bound(property, "maximum").ifPresent(most -> {
            takes(name, Json.createValue(most));
            refuses(name, Json.createValue(most + 1));
        });
    }

    private void list(String name, JsonObject property) {
        bound(property, "minItems").ifPresent(least -> refuses(name, JsonValue.EMPTY_JSON_ARRAY));
        bound(property, "maxItems").ifPresent(most -> {
            JsonValue item = full().getJsonArray(name).get(0);
            JsonArrayBuilder items = Json.createArrayBuilder();
            for (long i = 0; i <= most; i++) {
                items.add(item);
            }
            refuses(name, items.build());
        });
    }

    private static Optional<Long> bound(JsonObject property, String name) {
        return Optional.ofNullable((JsonNumber) property.get(name)).map(JsonNumber::longValueExact);
    }

    /** Beside all other fields or beside none: some bound each other. */
    private void takes(String name, JsonValue value) {
        assertThat(refusal(with(full(), name, value)).isEmpty()
                        || refusal(with(example.least(schema), name, value)).isEmpty())
                .as("%s may be %s", name, value)
                .isTrue();
    }

    private void refuses(String name, JsonValue value) {
        Optional<Refusal> refusal = refusal(with(full(), name, value));
        assertThat(refusal).as("%s may not be %s", name, value).isPresent();
        assertThat(operation.codes(refusal.get().status()))
                .contains(refusal.get().name());
    }

    private Optional<Refusal> refusal(JsonObject body) {
        try {
            reader.accept(body);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private JsonObject full() {
        return example.of(schema).asJsonObject();
    }

    private static JsonObject with(JsonObject body, String name, JsonValue value) {
        return Json.createObjectBuilder(body).add(name, value).build();
    }

    private void describe(JsonObject given, String prefix, Set<String> names) {
        Example.properties(document.resolved(given)).forEach((name, property) -> {
            names.add(prefix + name);
            JsonObject resolved = document.resolved(property.asJsonObject());
            if (resolved.containsKey("items")) {
                JsonObject items = resolved.getJsonObject("items");
                items.getOrDefault("anyOf", Json.createArrayBuilder().add(items).build())
                        .asJsonArray()
                        .forEach(kind -> describe(kind.asJsonObject(), prefix + name + "[].", names));
            }
        });
    }
}
