package org.bilheteria.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.security.OverTls;

/** Sets the security headers of every answer (OWASP ASVS 5.0, V3.4). First in {@code web.xml}. */
public class SecurityHeaders extends HttpFilter {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; script-src 'self'";

    @Inject
    transient OverTls overTls;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (overTls.of(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        // Of files of our own a browser heeds none of the others, which together are as long as some of these are.
        if (!request.getRequestURI().startsWith("/static/")) {
            setOfDocuments(request, response);
        }
        chain.doFilter(request, response);
    }

    private static void setOfDocuments(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CONTENT_POLICY, POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        boolean codePage = isCodePage(request.getRequestURI());
        // Not "no-referrer": with it a browser sends a form as from nowhere, and the way to the other language is lost.
        response.setHeader("Referrer-Policy", codePage ? "same-origin" : "strict-origin-when-cross-origin");
        // Codes are read with the camera at the entrance of a show, and nowhere else.
        String camera = request.getRequestURI().equals("/check-in") ? "camera=(self)" : "camera=()";
        response.setHeader("Permissions-Policy", camera + ", geolocation=(), microphone=()");
        if (codePage || request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Whose address carries a code out of a mail: no other site is to be told of it. */
    private static boolean isCodePage(String path) {
        return path.startsWith("/new-password") || path.startsWith("/new-email");
    }
}
