package org.bilheteria.verifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an input tells of the journal behind it.
 *
 * @param performance null if it doesn't tell
 * @param sector null if it doesn't tell, or if all sectors are meant
 */
record Address(@Nullable String performance, @Nullable String sector) {
    private static final Pattern JOURNAL =
            Pattern.compile("https?://[^?#]*/api/performances/([^/?#]+)(?:/sectors/([^/?#]+)/journal)?/?(?:[?#].*)?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]*");

    static Address of(String input) {
        Matcher parts = JOURNAL.matcher(input);
        return parts.matches() ? new Address(parts.group(1), parts.group(2)) : new Address(null, null);
    }

    /** Where the server behind this URL publishes its keys. */
    static String keysBehind(String url) {
        Matcher origin = ORIGIN.matcher(url);
        return (origin.lookingAt() ? origin.group() : url) + "/.well-known/jwks.json";
    }
}
