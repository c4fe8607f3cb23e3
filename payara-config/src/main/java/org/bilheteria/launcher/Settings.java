package org.bilheteria.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** What must be known before the server is up; the application reads everything else itself. */
record Settings(
        int port,
        Path data,
        String dbClass,
        String dbUrl,
        String dbUser,
        String dbPassword,
        boolean simulator,
        int doorPort) {

    static Settings fromEnvironment() {
        Path data = Path.of(read("bilheteria.data", "data")).toAbsolutePath().normalize();
        String url = read("bilheteria.db.url", h2Url(data));
        return new Settings(
                port("bilheteria.http.port", read("bilheteria.http.port", "8080")),
                data,
                read(
                        "bilheteria.db.class",
                        postgres(url) ? "org.postgresql.ds.PGSimpleDataSource" : "org.h2.jdbcx.JdbcDataSource"),
                url,
                read("bilheteria.db.user", "sa"),
                read("bilheteria.db.password", "sa"),
                Boolean.parseBoolean(read("bilheteria.psp.simulator.enabled", "true")),
                doorPort(read("bilheteria.door.port", "")));
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
        System.setProperty(key, read(key, value));
    }

    /** Whether the database is PostgreSQL, whose driver the server does not have by itself. */
    boolean postgres() {
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

    private static int port(String key, String text) {
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

    private static String read(String key, String otherwise) {
        String value = System.getProperty(key);
        if (value == null) {
            value = System.getenv(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        }
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
