package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.session.Session;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.security.SignedIn;

/**
 * That a session is about to end is told in time, on whatever page: by the page itself, and by its script on one that stays open. One that
 * is kept renews itself.
 */
@Named
@RequestScoped
public class SessionEnd {

    private static final Duration BEFORE = Duration.ofMinutes(30);

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Optional<Session> session() {
        return signedIn.session().filter(session -> !session.kept());
    }

    /** From when on it is told: of a short one in its last quarter. */
    private static Instant from(Session session) {
        Duration quarter =
                Duration.between(session.beganAt(), session.expiresAt()).dividedBy(4);
        return session.expiresAt().minus(quarter.compareTo(BEFORE) < 0 ? quarter : BEFORE);
    }

    /** Whether there is one that ends, and somewhere to sign in again for it. */
    public boolean isThere() {
        return session().isPresent() && !request.getRequestURI().startsWith("/sign-in");
    }

    /** Whether it ends soon. */
    public boolean isSoon() {
        return getSeconds() == 0;
    }

    /** How long until it is to be told. */
    public long getSeconds() {
        return session()
                .map(session -> Duration.between(clock.instant(), from(session)).toSeconds())
                .map(seconds -> Math.max(0, seconds))
                .orElse(0L);
    }

    /** How long until it ends; 0 for one that renews itself. */
    public long getSecondsToEnd() {
        return session()
                .map(session -> Math.max(
                        1,
                        Duration.between(clock.instant(), session.expiresAt()).toSeconds()))
                .orElse(0L);
    }

    public String getText() {
        return session()
                .map(session -> language.text("session.ends", language.time(session.expiresAt())))
                .orElse("");
    }

    /** Where one signs in again, and comes back from to here. */
    public String getAgain() {
        return SignInAgain.before(request.getMethod().equals("GET") ? LocalPath.here(request) : "/");
    }
}
