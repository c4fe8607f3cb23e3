package org.bilheteria.checkout.check;

import java.util.Locale;
import java.util.Optional;
import org.bilheteria.shared.Settings;

/** The settings of the environment and of system properties, for programs that run without the server and its configuration. */
final class EnvironmentSettings extends Settings {

    @Override
    public Optional<String> text(String key) {
        String name = "bilheteria." + key;
        String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
