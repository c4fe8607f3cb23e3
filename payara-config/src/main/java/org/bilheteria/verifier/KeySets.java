package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the keys that tokens are checked with: those of the command line, else those each server publishes. */
final class KeySets {
    private final CommandLine options;
    private final Source source;
    private final Clock clock;
    private final Map<String, Exhibits> known = new HashMap<>();

    KeySets(CommandLine options, Source source, Clock clock) {
        this.options = options;
        this.source = source;
        this.clock = clock;
    }

    /** The file or URL of the keys for what this URL tells of; without a URL, that of the command line. */
    String nameFor(@Nullable String url) {
        return options.jwks() != null ? options.jwks() : Address.keysBehind(Objects.requireNonNull(url, "url"));
    }

    /** What reads exhibits by the keys of this name; the keys are fetched once. */
    Exhibits exhibits(String name) throws IOException, Unreadable {
        if (!known.containsKey(name)) {
            try (InputStream in = source.open(name)) {
                known.put(name, new Exhibits(new TokenCheck(KeySet.read(in), options.issuer(), clock)));
            }
        }
        return known.get(name);
    }
}
