package org.bilheteria.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bilheteria.account.Role;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The buyer who asks. */
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    public Optional<Session> session() {
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

    public boolean organiser() {
        return session().filter(session -> session.role() == Role.ORGANISER).isPresent();
    }

    /** @throws Refused NOT_SIGNED_IN, or FORBIDDEN for a buyer who is no organiser */
    public void requireOrganiser() {
        requireBuyer();
        if (!organiser()) {
            throw new Refused(Refusal.FORBIDDEN, "For organisers only");
        }
    }
}
