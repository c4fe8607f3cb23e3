package org.bilheteria.web.account.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.account.FreshSession;

/** The session of whoever has just ended all sessions of theirs by another password, and need not sign in again here. */
@ApplicationScoped
class NextSession {

    @Inject
    Sessions sessions;

    @Inject
    FreshSession fresh;

    /** @param before the one they asked with: this one is kept if that was */
    Issued of(Buyer buyer, Optional<Session> before, HttpServletRequest request, HttpServletResponse response) {
        boolean keep = before.map(Session::kept).orElse(false);
        Issued issued = sessions.issue(buyer.id(), buyer.role(), keep);
        fresh.begin(request, response, issued, buyer.email());
        return issued;
    }
}
