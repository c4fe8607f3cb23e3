package org.bilheteria.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are.
 *
 * @param home of the distribution
 * @param payara Payara Server, unpacked
 * @param name of the domain
 */
record Installation(Path home, Path payara, String name) {

    static Installation of(Path home, Map<String, String> environment) {
        String payara = environment.getOrDefault("BILHETERIA_PAYARA", "");
        String name = environment.getOrDefault("BILHETERIA_DOMAIN", "");
        return new Installation(
                home,
                payara.isEmpty() ? home.resolve("payara6") : Path.of(payara),
                name.isEmpty() ? "bilheteria" : name);
    }

    boolean exists() {
        return Files.isDirectory(domain().resolve("config"));
    }

    Path lib(String file) {
        return home.resolve("lib").resolve(file);
    }

    Path domains() {
        return payara.resolve("glassfish/domains");
    }

    Path domain() {
        return domains().resolve(name);
    }

    Path domainXml() {
        return config("domain.xml");
    }

    /** The settings of {@code create}, used at every start. */
    Path settings() {
        return config(SettingsFile.NAME);
    }

    /** The options of the JVM that came from the settings, one a line. */
    Path jvmOptions() {
        return config("bilheteria.jvm");
    }

    /** Which adapter, settings and console's page the domain has. */
    Path parts() {
        return config("bilheteria.parts");
    }

    Path pid() {
        return config("pid");
    }

    Path log() {
        return domain().resolve("logs/server.log");
    }

    /** The console's page: for all domains of a server. */
    Path plugIn() {
        return payara.resolve("glassfish/modules").resolve(Parts.PLUG_IN);
    }

    private Path config(String file) {
        return domain().resolve("config").resolve(file);
    }
}
