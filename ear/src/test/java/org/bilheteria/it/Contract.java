package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a running server serves as {@code /openapi}, and whether its answers keep to it. */
final class Contract {

    private static final String HERE = "https://bilheteria.example/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /** @param served what {@code /openapi} gives as JSON */
    Contract(String served) throws Exception {
        document = JSON.readTree(served);
        JsonNode strict = document.deepCopy();
        refuseOtherFields(strict);
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(HERE, strict.toString())));
    }

    /** Clients must let fields pass that they don't know; here every field has to be described. */
    private static void refuseOtherFields(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("type").asText().equals("object")
                && schema.has("properties")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Contract::refuseOtherFields);
    }

    /** Every path with its methods, as {@code GET /path}. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> calls.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    JsonNode document() {
        return document;
    }

    /** The answer, which has a status, headers and a body that are described. @param call {@code GET /path} as described */
    HttpResponse<String> keeps(String call, HttpResponse<String> answer) {
        String[] parts = call.split(" ");
        JsonPointer response = resolved(JsonPointer.empty()
                .appendProperty("paths")
                .appendProperty(parts[1])
                .appendProperty(parts[0].toLowerCase(Locale.ROOT))
                .appendProperty("responses")
                .appendProperty(Integer.toString(answer.statusCode())));
        assertThat(document.at(response).isMissingNode())
                .as("%s answers %s %s, which is not described", call, answer.statusCode(), answer.body())
                .isFalse();
        headers(call, answer, document.at(response).path("headers"));
        body(call, answer, response.appendProperty("content"));
        return answer;
    }

    private JsonPointer resolved(JsonPointer pointer) {
        JsonNode reference = document.at(pointer).path("$ref");
        return reference.isMissingNode()
                ? pointer
                : JsonPointer.compile(reference.asText().substring(1));
    }

    /** Refusals give some of them in some cases only; 401 always has its own. */
    private static void headers(String call, HttpResponse<String> answer, JsonNode described) {
        if (answer.statusCode() <= 401) {
            described
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(answer.headers().firstValue(name))
                            .as("%s %s: %s", call, answer.statusCode(), name)
                            .isPresent());
        }
    }

    private void body(String call, HttpResponse<String> answer, JsonPointer content) {
        if (document.at(content).isMissingNode()) {
            assertThat(answer.body()).as(call).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonPointer described = content.appendProperty(type);
        assertThat(document.at(described).isMissingNode())
                .as("%s answers %s, which is not described", call, type)
                .isFalse();
        if (type.endsWith("json") && !type.endsWith("ndjson")) {
            follows(answer.body(), described.appendProperty("schema"));
        }
    }

    /** Fails unless the text is JSON as this schema of the document describes it. */
    void follows(String json, JsonPointer schema) {
        assertThat(schemas.getSchema(SchemaLocation.of(HERE + "#" + schema)).validate(json, InputFormat.JSON))
                .as("%s: %s", schema, json)
                .isEmpty();
    }
}
