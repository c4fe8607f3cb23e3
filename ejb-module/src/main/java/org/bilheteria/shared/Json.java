package org.bilheteria.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.io.StringReader;

/**
 * JSON by one provider, found once. {@link jakarta.json.Json} searches the class path for it at every call, which under a
 * crowd was a tenth of the server's time.
 */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonNumber createValue(long number) {
        return PROVIDER.createValue(number);
    }

    /** Close it. */
    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }

    /** Close it. */
    public static JsonParser createParser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }
}
