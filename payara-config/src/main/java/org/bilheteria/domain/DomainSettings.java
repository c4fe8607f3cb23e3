package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bilheteria.launcher.DatabaseLogin;
import org.bilheteria.launcher.KeptLogin;
import org.bilheteria.launcher.Settings;

/**
 * The settings of a domain, as environment variables: those of {@code create}, with what the server must know before the
 * application reads anything.
 */
record DomainSettings(Map<String, String> variables) {

    private static final String ADMIN_PORT = "BILHETERIA_ADMIN_PORT";

    /** Only where it is found, so that another file can be named every time. */
    static final String PASSWORD_FILE = "BILHETERIA_ADMIN_PASSWORD_FILE";

    /** Those of a domain to be made, or brought up to date. @param home of the distribution, where data go by default */
    static DomainSettings ofCreate(Map<String, String> environment, Path home) {
        Map<String, String> ours = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("BILHETERIA_") && !name.equals(PASSWORD_FILE)) {
                ours.put(name, value);
            }
        });
        otherwise(ours, ADMIN_PORT, "4848");
        otherwise(ours, "BILHETERIA_DATA", home.resolve("data").toString());
        // A server is for money; who wants the stand-in says so.
        otherwise(ours, "BILHETERIA_PSP_SIMULATOR_ENABLED", "false");
        Settings known = Settings.from(ours);
        ours.put("BILHETERIA_DATA", known.data().toString());
        return withDefaults(ours, known);
    }

    /** Those kept, with what a domain of an earlier distribution does not have. */
    static DomainSettings ofKept(Map<String, String> kept) {
        Map<String, String> ours = new TreeMap<>(kept);
        return withDefaults(ours, Settings.from(ours));
    }

    private static DomainSettings withDefaults(Map<String, String> ours, Settings known) {
        otherwise(ours, "BILHETERIA_HTTP_PORT", Integer.toString(known.port()));
        otherwise(ours, "BILHETERIA_DB_URL", known.dbUrl());
        otherwise(ours, "BILHETERIA_JMS_USER", known.jmsUser());
        otherwise(ours, "BILHETERIA_JMS_PASSWORD", known.jmsPassword());
        return new DomainSettings(Map.copyOf(ours));
    }

    private static void otherwise(Map<String, String> ours, String variable, String value) {
        if (ours.getOrDefault(variable, "").isEmpty()) {
            ours.put(variable, value);
        }
    }

    /**
     * With who opens the database, as the server is told when it starts, and as an earlier distribution finds it if somebody goes back
     * to one. While the server is down.
     *
     * @param lib the distribution's
     */
    DomainSettings withLogin(Path lib) throws IOException {
        DatabaseLogin login = KeptLogin.of(known(), lib);
        Map<String, String> ours = new TreeMap<>(variables);
        ours.put("BILHETERIA_DB_USER", login.user());
        ours.put("BILHETERIA_DB_PASSWORD", login.password());
        return new DomainSettings(Map.copyOf(ours));
    }

    /** What the launcher of Payara Micro knows too. */
    Settings known() {
        return Settings.from(variables);
    }

    int adminPort() {
        return Settings.port("bilheteria.admin.port", variables.get(ADMIN_PORT));
    }

    String adminAddress() {
        return variables.getOrDefault("BILHETERIA_ADMIN_ADDRESS", "127.0.0.1");
    }

    /** Where the application is. */
    String url() {
        return "http://localhost:" + known().port() + "/";
    }

    /** Options of the server's JVM. H2 wants the regions: G1 began a marking of the whole heap at its write buffers. */
    String javaOptions() {
        String asked = variables.getOrDefault("BILHETERIA_JAVA_OPTS", "-Xmx1g -XX:G1HeapRegionSize=8m");
        // Without memory threads end at random and the rest looks alive: then the process ends.
        return asked + " -XX:+ExitOnOutOfMemoryError";
    }
}
