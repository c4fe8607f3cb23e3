package org.bilheteria.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.factor.FactorPolicy;
import org.bilheteria.account.log.SecurityLog;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/** The buyer who asks. */
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    FactorPolicy policy;

    public Optional<Session> session() {
        return session(request);
    }

    /** The same for a request at hand. */
    public static Optional<Session> session(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SessionMechanism.SESSION));
    }

    public Optional<Long> buyer() {
        return session().map(Session::buyer);
    }

    /** Whether they asked to be kept signed in. */
    public boolean kept() {
        return session().filter(Session::kept).isPresent();
    }

    /** Whether it can be told who asks. */
    public boolean known() {
        return request.getAttribute(SessionMechanism.UNKNOWN) == null;
    }

    /** @throws Refused UNAVAILABLE while it can't be told who asks */
    public void requireKnown() {
        requireKnown(request);
    }

    private static void requireKnown(HttpServletRequest request) {
        if (request.getAttribute(SessionMechanism.UNKNOWN) instanceof Refused unavailable) {
            throw unavailable;
        }
    }

    /** @throws Refused NOT_SIGNED_IN, or UNAVAILABLE while that can't be told */
    public long requireBuyer() {
        return requireBuyer(request);
    }

    /** The same for a request at hand. */
    public static long requireBuyer(HttpServletRequest request) {
        requireKnown(request);
        if (request.getAttribute(SessionMechanism.SESSION) instanceof Session session) {
            return session.buyer();
        }
        throw new Refused(Refusal.NOT_SIGNED_IN, "Sign in first");
    }

    /** Whether they signed in only lately, and so are who they were then. */
    public boolean fresh() {
        return session()
                .filter(session -> clock.instant()
                        .isBefore(session.beganAt().plus(settings.positive("account.fresh-sign-in", "PT10M"))))
                .isPresent();
    }

    /**
     * For what changes an account or gives its data away: whoever merely finds a browser open is not to do it.
     *
     * @throws Refused NOT_SIGNED_IN; SIGN_IN_AGAIN when they signed in too long ago
     */
    public long requireFresh() {
        long buyer = requireBuyer();
        if (!fresh()) {
            SecurityLog.refused(Refusal.SIGN_IN_AGAIN, buyer);
            throw new Refused(Refusal.SIGN_IN_AGAIN, "Signed in too long ago for this: sign in again");
        }
        return buyer;
    }

    /** What they may do beside buying; nothing for nobody. */
    public Rights rights() {
        return session().map(Session::rights).orElse(Rights.NONE);
    }

    /** Who they are in the audit log. */
    public String actor() {
        return (rights().roles().contains(Role.ORGANISER) ? "organiser " : "staff ") + requireBuyer();
    }

    /** @throws Refused as {@link #requireRole} does */
    public void requireOrganiser() {
        requireRole(Role.ORGANISER);
    }

    /**
     * Lets organisers pass, and whoever has one of these roles.
     *
     * @throws Refused NOT_SIGNED_IN; FORBIDDEN for others; SECOND_FACTOR for whoever has one and has not shown it
     */
    public void requireRole(Role... any) {
        long buyer = requireBuyer();
        if (!rights().enough(any)) {
            SecurityLog.refused(Refusal.FORBIDDEN, buyer);
            throw new Refused(Refusal.FORBIDDEN, "For staff of other roles only");
        }
        if (policy.owed(session().orElseThrow())) {
            SecurityLog.refused(Refusal.SECOND_FACTOR, buyer);
            throw new Refused(Refusal.SECOND_FACTOR, "Show your second factor first");
        }
    }

    /** For what can't be undone. @throws Refused SECOND_FACTOR for whoever has one and has not shown it lately */
    public void requireFreshFactor() {
        if (!factorFresh()) {
            throw new Refused(Refusal.SECOND_FACTOR, "Show your second factor again: it was too long ago");
        }
    }

    /** Whether that would let them pass. */
    public boolean factorFresh() {
        return session().filter(policy::owedAgain).isEmpty();
    }
}
