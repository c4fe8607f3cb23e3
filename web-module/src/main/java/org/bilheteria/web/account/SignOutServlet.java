package org.bilheteria.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;
import org.bilheteria.web.security.SignedIn;

/** Ends the session; the token is worth nothing from then on. */
@WebServlet(urlPatterns = "/sign-out", asyncSupported = true)
public class SignOutServlet extends HttpServlet {

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Sessions sessions;

    @Inject
    transient OverTls overTls;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.requireKnown();
        signedIn.session().ifPresent(sessions::revoke);
        SessionCookie.clear(response, overTls.of(request));
        // What one person chose is no wish of whoever uses the browser next.
        EntryIntent.forget(request, response, overTls.of(request));
        response.sendRedirect("/");
    }
}
