package org.bilheteria.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What must be known before the server is up; the application reads everything else itself. */
public record Settings(
        int port,
        Path data,
        String dbClass,
        String dbUrl,
        Optional<DatabaseLogin> dbLogin,
        String jmsUser,
        String jmsPassword,
        boolean simulator,
        int doorPort,
        String address) {

    /** Those of this process: a system property wins over the environment. */
    static Settings fromEnvironment() {
        return from(new Source(Settings::given));
    }

    /** Those that these environment variables say. */
    public static Settings from(Map<String, String> environment) {
        return from(new Source(key -> environment.get(variable(key))));
    }

    private static Settings from(Source source) {
        Path data =
                Path.of(source.read("bilheteria.data", "data")).toAbsolutePath().normalize();
        String url = source.read("bilheteria.db.url", h2Url(data));
        return new Settings(
                port("bilheteria.http.port", source.read("bilheteria.http.port", "8080")),
                data,
                source.read(
                        "bilheteria.db.class",
                        postgres(url) ? "org.postgresql.ds.PGSimpleDataSource" : "org.h2.jdbcx.JdbcDataSource"),
                url,
                login(source, url),
                // The pool of connections to the broker is signed in by these; the embedded broker asks nobody.
                source.read("bilheteria.jms.user", "bilheteria"),
                source.read("bilheteria.jms.password", "none"),
                simulator(source),
                doorPort(source.read("bilheteria.door.port", "")),
                // Behind a door nobody comes in beside it.
                source.read(
                        "bilheteria.http.address",
                        source.read("bilheteria.door.port", "").isEmpty() ? "0.0.0.0" : "127.0.0.1"));
    }

    /**
     * Empty for the embedded database that nobody gave a login for: it has one of its own. What earlier distributions made it with
     * is none, whoever says it: it keeps nobody out.
     */
    private static Optional<DatabaseLogin> login(Source source, String url) {
        String user = source.read("bilheteria.db.user", "");
        String password = source.read("bilheteria.db.password", "");
        boolean embedded =
                url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
        if (embedded && user.isEmpty()) {
            user = DatabaseLogin.WELL_KNOWN.user();
            password = password.isEmpty() ? DatabaseLogin.WELL_KNOWN.password() : password;
        }
        if (user.isEmpty() || password.isEmpty()) {
            throw new IllegalArgumentException((user.isEmpty() ? "bilheteria.db.user" : "bilheteria.db.password")
                    + " is missing: who opens the database of bilheteria.db.url");
        }
        DatabaseLogin given = new DatabaseLogin(user, password);
        return embedded && given.equals(DatabaseLogin.WELL_KNOWN) ? Optional.empty() : Optional.of(given);
    }

    /**
     * A stand-in takes the payments of the demo, else only if it is asked for, and never beside a real PSP: whoever finds it
     * there would buy with money that does not exist.
     */
    private static boolean simulator(Source source) {
        String psp = source.read("bilheteria.psp.url", "");
        boolean demo = Boolean.parseBoolean(source.read("bilheteria.demo", "true"));
        String asked = source.read("bilheteria.psp.simulator.enabled", "");
        boolean simulator = asked.isEmpty() ? demo && psp.isEmpty() : Boolean.parseBoolean(asked);
        if (!psp.isEmpty() && source.read("bilheteria.psp.key", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "bilheteria.psp.key is missing: the PIX key that bilheteria.psp.url is paid to");
        }
        if (simulator && !psp.isEmpty() && !here(psp)) {
            throw new IllegalArgumentException("bilheteria.psp.simulator.enabled is not for beside a real PSP,"
                    + " which bilheteria.psp.url names; take one of the two away");
        }
        if (!simulator && psp.isEmpty() && asked.isEmpty()) {
            throw new IllegalArgumentException("bilheteria.psp.url is missing: who takes the payments? For a trial set"
                    + " bilheteria.psp.simulator.enabled=true, and a stand-in does");
        }
        return simulator;
    }

    private static boolean here(String url) {
        return List.of("localhost", "127.0.0.1", "[::1]")
                .contains(String.valueOf(URI.create(url).getHost()));
    }

    /** Whether a door stands before the application. */
    boolean door() {
        return doorPort > 0;
    }

    private static int doorPort(String text) {
        return text.isEmpty() ? 0 : port("bilheteria.door.port", text);
    }

    /** Gives the application a value it will read, unless the operator gave one. */
    static void otherwise(String key, String value) {
        System.setProperty(key, new Source(Settings::given).read(key, value));
    }

    /** Whether the database is PostgreSQL, whose driver the server does not have by itself. */
    public boolean postgres() {
        return postgres(dbUrl);
    }

    private static boolean postgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /**
     * WRITE_DELAY=0: by default H2 loses half a second of acknowledged commits when the process is killed.
     * QUERY_CACHE_SIZE=0: H2 keeps a query's plan as it was best for the empty table of the first minute, and would read
     * the whole line for one buyer ever after.
     */
    static String h2Url(Path data) {
        return "jdbc:h2:file:" + data.resolve("db").resolve("bilheteria")
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** @throws IllegalArgumentException it is none; the message names the key */
    public static int port(String key, @Nullable String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(key + " must be a number from 1 to 65535, not " + text);
    }

    private static @Nullable String given(String key) {
        String value = System.getProperty(key);
        return value == null ? System.getenv(variable(key)) : value;
    }

    static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Where the value of a key is asked for; null when there is none. */
    private record Source(UnaryOperator<String> values) {

        String read(String key, String otherwise) {
            String value = values.apply(key);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }
    }
}
