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

    /** Whether a request's token is the cookie's, so that another cookie takes its place. */
    public static boolean brings(HttpServletRequest request) {
        return cookie(request).isPresent() && cookie(request).equals(token(request));
    }

    /** The token in the cookie. */
    public static Optional<String> cookie(HttpServletRequest request) {
        return value(request, NAME);
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void set(HttpServletResponse response, Issued issued, Instant now, boolean overTls) {
        add(response, NAME, issued.token(), Duration.between(now, issued.expiresAt()), overTls);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void clear(HttpServletResponse response, boolean overTls) {
        add(response, NAME, "", Duration.ZERO, overTls);
    }

    static void add(HttpServletResponse response, String name, String value, Duration age, boolean overTls) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (overTls ? "; Secure" : ""));
    }
}
