package org.bilheteria.account.factor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Settings;

/** Who has to show a second factor before they do what staff does, and when again. */
@ApplicationScoped
public class FactorPolicy {

    /** For how long it is good for what can't be undone. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final String SETTING = "staff.second-factor";

    @Inject
    SecondFactors factors;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A wrong setting is said by the first who asks. */
    @PostConstruct
    void read() {
        required();
    }

    /** Whether staff is to set one up before pages are shown; else it is only recommended. */
    public boolean required() {
        String value = settings.text(SETTING).orElse("required");
        return switch (value) {
            case "required" -> true;
            case "offered" -> false;
            default -> throw Settings.wrong(SETTING, value, "required or offered");
        };
    }

    /** Whether whoever this is has one, and has not shown it in this session. */
    public boolean owed(Session session) {
        return session.rights().shownAt().isEmpty() && factors.has(session.buyer());
    }

    /** Whether whoever this is has one, and has not shown it lately. */
    public boolean owedAgain(Session session) {
        return !session.rights().shownWithin(FRESH, clock.instant()) && factors.has(session.buyer());
    }

    /** Whether whoever this is has none, and pages are not to be shown before. */
    public boolean missing(Session session) {
        return required() && !factors.has(session.buyer());
    }
}
