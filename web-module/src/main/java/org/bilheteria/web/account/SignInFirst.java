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

/** Sends whoever asks for a page of their own and is not signed in to sign in, and back. */
@WebFilter(
        value = {
            "/place",
            "/place.xhtml",
            "/places",
            "/places.xhtml",
            "/order",
            "/order.xhtml",
            "/ticket",
            "/ticket.xhtml",
            "/orders",
            "/orders.xhtml",
            "/account",
            "/account.xhtml",
            "/second-factor",
            "/second-factor.xhtml",
            "/staff",
            "/staff.xhtml",
            "/check-in",
            "/check-in.xhtml",
            "/organiser",
            "/organiser.xhtml",
            "/steer",
            "/steer.xhtml",
            "/new-performance",
            "/new-performance.xhtml",
            "/change-performance",
            "/change-performance.xhtml",
            "/audit",
            "/audit.xhtml",
            "/money",
            "/money.xhtml",
            "/sales-report",
            "/sales-report.xhtml",
            "/end-show",
            "/end-show.xhtml",
            "/show-face",
            "/show-face.xhtml",
            "/order-desk",
            "/order-desk.xhtml"
        },
        asyncSupported = true)
public class SignInFirst extends HttpFilter {

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        signedIn.requireKnown();
        if (signedIn.buyer().isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        String here = LocalPath.here(request, "id", "performance");
        response.sendRedirect("/sign-in?next=" + PageRequest.encode(here));
    }
}
