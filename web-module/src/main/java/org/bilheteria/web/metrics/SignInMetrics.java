package org.bilheteria.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.Passwords;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How many wait to sign in or up, and what hashes their passwords, at {@code /metrics}. */
@ApplicationScoped
public class SignInMetrics {

    @Inject
    MetricRegistry registry;

    @Inject
    Passwords passwords;

    @Inject
    PasswordLines lines;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        registry.gauge("bilheteria_password_hashing", () -> 1, new Tag("by", passwords.engine()));
        registry.gauge("bilheteria_sign_ins_sent_back", lines::sentBack);
        for (PasswordLine line : PasswordLine.values()) {
            Tag tag = new Tag("line", line.name().toLowerCase(Locale.ROOT));
            registry.gauge("bilheteria_password_line", () -> lines.inside(line), tag, new Tag("state", "inside"));
            registry.gauge("bilheteria_password_line", () -> lines.outside(line), tag, new Tag("state", "sent_back"));
        }
    }
}
