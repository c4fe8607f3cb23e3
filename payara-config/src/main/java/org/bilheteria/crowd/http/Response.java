package org.bilheteria.crowd.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a request ended.
 *
 * @param status the HTTP status, or 0 when no answer came: what the server did is then unknown
 * @param headers by lower-case name; several of one name are joined by a line feed
 * @param body the text, or, when no answer came, why
 */
public record Response(int status, Map<String, String> headers, String body) {

    public static Response lost(String why) {
        return new Response(0, Map.of(), why);
    }

    /** Whether the server answered at all, with whatever status. */
    public boolean answered() {
        return status > 0;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
