package org.bilheteria.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Outage;

/** Signs a request in by its session token. No HTTP session is ever made: the token carries everything, on every node. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    static final String SESSION = Session.class.getName();

    /** Set while nobody can say whether a session was ended: its holder is neither let in nor told to sign in again. */
    static final String UNKNOWN = SessionMechanism.class.getName();

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Session> session = verified(request);
        if (session.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(SESSION, session.get());
        if (request.getRequestURI().startsWith("/api/")) {
            // No call asks the container who it is, and telling it costs more than reading the token.
            return context.doNothing();
        }
        renew(session.get(), request, response);
        return context.notifyContainerAboutLogin(
                Long.toString(session.get().buyer()), session.get().rights().groups());
    }

    /** With a page, which no cache keeps; programs keep their token. */
    private void renew(Session session, HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getMethod().equals("GET")
                && request.getHeader("Authorization") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
        if (page) {
            sessions.renewed(session)
                    .ifPresent(issued -> SessionCookie.set(response, issued, clock.instant(), overTls.of(request)));
        }
    }

    private Optional<Session> verified(HttpServletRequest request) {
        try {
            return SessionCookie.token(request).flatMap(sessions::verify);
        } catch (RuntimeException e) {
            request.setAttribute(UNKNOWN, Outage.in(e).orElseThrow(() -> e));
            return Optional.empty();
        }
    }
}
