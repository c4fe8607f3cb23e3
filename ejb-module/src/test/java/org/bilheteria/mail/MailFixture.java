package org.bilheteria.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bilheteria.shared.Settings;

/** A letter with everything that could go wrong in one, and settings that are not the machine's. */
final class MailFixture {

    static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private MailFixture() {}

    static Letter letter(String subject) {
        return new Letter(
                "ana@example.com",
                subject,
                List.of("Olá, Conceição <b>!\n\nSão 2 ingressos.", "Hello, Conceição <b>!"),
                "http://localhost:8080/order?number=S1ZN&x=1",
                List.of(new Letter.Attachment(
                        "bilheteria-S1ZN.pdf", "application/pdf", "%PDF-x".getBytes(StandardCharsets.US_ASCII))));
    }

    static MimeMessage message(String subject) throws Exception {
        return Mime.of(
                letter(subject),
                "Bilheteria <bilheteria@example.com>",
                "<mail-7@bilheteria>",
                NOW,
                Session.getInstance(new Properties()));
    }

    /** @param keysAndValues without the prefix, one behind the other */
    static Settings settings(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(values.get(key));
            }
        };
    }
}
