package org.bilheteria.broker;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys this resource adapter reads: system property first, then environment, named as MicroProfile Config names
 * them. A resource adapter starts before any application, so it can't ask an application's configuration.
 */
final class BrokerSettings {

    private BrokerSettings() {}

    /** Address of an external broker, or empty for the embedded one. */
    static String url() {
        return read("bilheteria.jms.url").orElse("");
    }

    static Optional<String> user() {
        return read("bilheteria.jms.user");
    }

    static String password() {
        return read("bilheteria.jms.password").orElse("");
    }

    /** Where the embedded broker keeps its journal. */
    static Path journalFolder() {
        return Path.of(read("bilheteria.data").orElse("data"), "broker");
    }

    private static Optional<String> read(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            value = System.getenv(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
