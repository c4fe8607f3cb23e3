package org.bilheteria.web.openapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One operation of the document. */
record Operation(Document document, String path, String verb, JsonObject json) {

    static final String PROBLEM = "application/problem+json";

    String id() {
        return json.getString("operationId");
    }

    /** {@code GET /path}. */
    String call() {
        return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    /** Its responses by their status. */
    Map<Integer, JsonObject> responses() {
        Map<Integer, JsonObject> responses = new TreeMap<>();
        json.getJsonObject("responses")
                .forEach((status, response) ->
                        responses.put(Integer.valueOf(status), document.resolved(response.asJsonObject())));
        return responses;
    }

    /** The types of what is answered with this status. */
    Set<String> types(int status) {
        JsonObject response = responses().get(status);
        return response.containsKey("content")
                ? response.getJsonObject("content").keySet()
                : Set.of();
    }

    /** The codes that a refusal of this status may have; none when it is no problem+json. */
    Set<String> codes(int status) {
        JsonObject response = responses().get(status);
        if (response == null || !types(status).contains(PROBLEM)) {
            return Set.of();
        }
        JsonArray all = response.getJsonObject("content")
                .getJsonObject(PROBLEM)
                .getJsonObject("schema")
                .getJsonArray("allOf");
        return texts(all.getJsonObject(1)
                .getJsonObject("properties")
                .getJsonObject("code")
                .getJsonArray("enum"));
    }

    /** As {@code in name}, with {@code =default} when there is one. */
    Set<String> parameters() {
        Set<String> parameters = new TreeSet<>();
        for (JsonValue value :
                json.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            JsonObject parameter = document.resolved(value.asJsonObject());
            JsonObject schema = document.resolved(parameter.getJsonObject("schema"));
            String otherwise = schema.containsKey("default") ? "=" + text(schema.get("default")) : "";
            parameters.add(parameter.getString("in") + " " + parameter.getString("name") + otherwise);
        }
        return parameters;
    }

    /** The types of body it takes. */
    Set<String> consumes() {
        return json.containsKey("requestBody")
                ? json.getJsonObject("requestBody").getJsonObject("content").keySet()
                : Set.of();
    }

    /** The ways to say who asks; an empty one when nobody needs to. */
    Set<Set<String>> security() {
        return json.getOrDefault("security", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(way -> way.asJsonObject().keySet())
                .collect(Collectors.toSet());
    }

    static Set<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    @Override
    public String toString() {
        return call();
    }
}
