package org.bilheteria.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The cookie {@code newcomer}: somebody signed up in this browser a moment ago and was not asked yet how to sign in next time. */
public final class NewcomerCookie {

    private static final String NAME = "newcomer";

    /** Long enough for a place in line to be looked at first. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private NewcomerCookie() {}

    public static boolean in(HttpServletRequest request) {
        return SessionCookie.value(request, NAME).isPresent();
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void set(HttpServletResponse response, boolean overTls) {
        SessionCookie.add(response, NAME, "1", KEPT, overTls);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void clear(HttpServletResponse response, boolean overTls) {
        SessionCookie.add(response, NAME, "", Duration.ZERO, overTls);
    }
}
