package org.bilheteria.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie {@code confirming}: who uses this browser signed up in it, and the mailbox has not said so yet.
 *
 * @param pending by what the sign-up is known
 * @param keep whether they want to stay signed in for long
 */
public record ConfirmingCookie(String pending, boolean keep) {

    private static final String NAME = "confirming";

    /** Longer than any code counts: whoever comes too late is told so. */
    private static final Duration KEPT = Duration.ofHours(3);

    private static final Pattern TEXT = Pattern.compile("([0-9A-Z]{26})\\.([01])");

    /** What the browser brings along, if it is as we wrote it. */
    public static Optional<ConfirmingCookie> in(HttpServletRequest request) {
        return SessionCookie.value(request, NAME)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(read -> new ConfirmingCookie(read.group(1), read.group(2).equals("1")));
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void set(HttpServletResponse response, ConfirmingCookie cookie, boolean overTls) {
        SessionCookie.add(response, NAME, cookie.pending + (cookie.keep ? ".1" : ".0"), KEPT, overTls);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void clear(HttpServletResponse response, boolean overTls) {
        SessionCookie.add(response, NAME, "", Duration.ZERO, overTls);
    }
}
