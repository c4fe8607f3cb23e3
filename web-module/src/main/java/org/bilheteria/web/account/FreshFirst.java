package org.bilheteria.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Leads whoever signed in too long ago past the page that asks for it again, and nobody else there. */
@WebFilter(
        value = {"/sign-in-again", "/sign-in-again.xhtml", "/erase-account", "/erase-account.xhtml"},
        asyncSupported = true)
public class FreshFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        signedIn.requireKnown();
        response.setHeader("Cache-Control", "no-store");
        boolean asking = request.getRequestURI().startsWith("/sign-in-again");
        String wanted = asking ? LocalPath.of(request.getParameter("next")) : "/erase-account";
        if (signedIn.buyer().isEmpty()) {
            response.sendRedirect("/sign-in?next=" + PageRequest.encode(wanted));
        } else if (asking && signedIn.fresh()) {
            response.sendRedirect(wanted);
        } else if (!asking && !signedIn.fresh()) {
            response.sendRedirect(SignInAgain.before(wanted));
        } else {
            chain.doFilter(request, response);
        }
    }
}
