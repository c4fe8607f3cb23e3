package org.bilheteria.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Cookies in which a browser carries, on the way through an identity provider, what only we read. */
public enum SealedCookie {
    /** Who was sent to a provider, and what the answer must say. */
    ATTEMPT("openid"),
    /** Whom a provider vouches for who has no account yet. */
    VOUCHED("vouched");

    private final String title;

    SealedCookie(String title) {
        this.title = title;
    }

    /** Its text; null when there is none. */
    public @Nullable String in(HttpServletRequest request) {
        return SessionCookie.value(request, title).orElse(null);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public void set(HttpServletResponse response, String text, Duration age, boolean overTls) {
        SessionCookie.add(response, title, text, age, overTls);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public void clear(HttpServletResponse response, boolean overTls) {
        SessionCookie.add(response, title, "", Duration.ZERO, overTls);
    }
}
