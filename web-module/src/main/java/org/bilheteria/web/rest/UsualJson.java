package org.bilheteria.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How browsers, curl and the common libraries say that they send and take JSON. Whoever says it otherwise may be understood, too, but not here. */
public final class UsualJson {

    private static final Set<String> TAKES =
            Set.of("*/*", "application/json", "application/json, */*", "application/json, text/plain, */*");

    private static final Set<String> IS =
            Set.of("application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");

    private UsualJson() {}

    public static boolean takenBy(HttpServletRequest request) {
        return taken(request.getHeader("Accept"));
    }

    public static boolean taken(@Nullable String accept) {
        return accept == null || TAKES.contains(accept);
    }

    public static boolean sentBy(HttpServletRequest request) {
        return sent(request.getContentType());
    }

    public static boolean sent(@Nullable String contentType) {
        return contentType != null && IS.contains(contentType.toLowerCase(Locale.ROOT));
    }
}
