package org.bilheteria.simulator.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The simulator's settings; nothing else reads the configuration. */
@ApplicationScoped
public class SimulatorSettings {

    @Inject
    @ConfigProperty(name = "bilheteria.data", defaultValue = "data")
    String data;

    @Inject
    @ConfigProperty(name = "bilheteria.psp.simulator.auth")
    Optional<String> auth;

    /** The file that keeps every change: {@code {bilheteria.data}/psp-simulator/ledger.ndjson}. */
    public Path ledgerFile() {
        return Path.of(data).resolve("psp-simulator").resolve("ledger.ndjson");
    }

    /** {@code client:secret} that calls must hold a token for; empty: calls without a token are accepted too. */
    public Optional<String> auth() {
        return auth.filter(value -> !value.isBlank());
    }
}
