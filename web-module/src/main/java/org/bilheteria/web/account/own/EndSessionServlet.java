package org.bilheteria.web.account.own;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;
import org.bilheteria.web.security.SignedIn;

/** Ends one of the reader's sessions, or all of them, as the page of the account says which. */
@WebServlet(urlPatterns = "/end-session", asyncSupported = true)
public class EndSessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Sessions sessions;

    @Inject
    transient OverTls overTls;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.requireKnown();
        String id = request.getParameter("session");
        Session current = signedIn.session().orElse(null);
        if (current == null) {
            response.sendRedirect("/sign-in");
        } else if (!current.id().equals(id) && !signedIn.fresh()) {
            response.sendRedirect(SignInAgain.before("/account#sessions"));
        } else if (id != null && !id.equals(current.id())) {
            sessions.end(current.buyer(), id);
            response.sendRedirect("/account?done=session#sessions");
        } else {
            end(current, id == null);
            SessionCookie.clear(response, overTls.of(request));
            EntryIntent.forget(request, response, overTls.of(request));
            response.sendRedirect("/sign-in");
        }
    }

    private void end(Session current, boolean all) {
        if (all) {
            sessions.endAll(current.buyer());
        } else {
            sessions.revoke(current);
        }
    }
}
