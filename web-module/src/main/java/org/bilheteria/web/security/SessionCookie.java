package org.bilheteria.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bilheteria.account.session.Issued;

/** The cookie {@code session}: not readable by scripts, not sent by other sites' forms, and only over TLS where there is any. */
public final class SessionCookie {

    private static final String NAME = "session";
    private static final String BEARER = "Bearer ";

    private SessionCookie() {}

    /** The token of a request: the bearer one if there is one, else the cookie's. */
    public static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        // The scheme's case is free (RFC 9110, 11.1).
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return cookie(request);
    }

    /** The token in the cookie. */
    public static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, Issued issued, Instant now) {
        add(request, response, issued.token(), Duration.between(now, issued.expiresAt()));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (secure(request) ? "; Secure" : ""));
    }

    /** Whether the request came over TLS, so that its cookies may come no other way. */
    public static boolean secure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
