package org.bilheteria.web.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;

/** Writes into a browser's session that its bearer has just shown a second factor. */
@ApplicationScoped
public class ShownFactor {

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    /** @return another token of the same session, which is in the cookie, too */
    public Issued now(HttpServletRequest request, HttpServletResponse response, Session session) {
        Issued issued = sessions.shown(session);
        SessionCookie.set(response, issued, clock.instant(), overTls.of(request));
        return issued;
    }
}
