package org.bilheteria.simulator.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;

/** Reads and builds JSON. */
public final class JsonText {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private JsonText() {}

    /** @throws JsonException if the text isn't one JSON object and nothing more */
    public static JsonObject parse(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonException("Not an object");
            }
            JsonObject object = parser.getObject();
            // Throws if anything follows.
            parser.hasNext();
            return object;
        } catch (JsonException malformed) {
            throw malformed;
        } catch (RuntimeException malformed) {
            // The parser has more ways to say no: too deeply nested, nothing there at all.
            throw new JsonException("Not readable", malformed);
        }
    }

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonValue text(String value) {
        return PROVIDER.createValue(value);
    }

    public static JsonValue number(BigDecimal value) {
        return PROVIDER.createValue(value);
    }

    public static JsonValue number(int value) {
        return PROVIDER.createValue(value);
    }

    /** The same with another value of one member, which stays where it is or comes last. */
    public static JsonObject changed(JsonObject object, String name, JsonValue value) {
        return BUILDERS.createObjectBuilder(object).add(name, value).build();
    }

    /** The same with other values of two members. */
    public static JsonObject changed(JsonObject object, String one, JsonValue value, String other, JsonValue more) {
        return changed(changed(object, one, value), other, more);
    }

    public static JsonObject without(JsonObject object, String name) {
        return BUILDERS.createObjectBuilder(object).remove(name).build();
    }
}
