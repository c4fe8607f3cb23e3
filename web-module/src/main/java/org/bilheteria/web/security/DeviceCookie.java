package org.bilheteria.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.bilheteria.account.password.KnownDevices;
import org.jspecify.annotations.Nullable;

/** The cookie {@code device}: says that an account was opened with this browser before, and signs nobody in. */
public final class DeviceCookie {

    private static final String NAME = "device";

    private DeviceCookie() {}

    /** The token of {@link KnownDevices}; null when there is none. */
    public static @Nullable String token(HttpServletRequest request) {
        return SessionCookie.value(request, NAME).orElse(null);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void set(HttpServletResponse response, String token, boolean overTls) {
        SessionCookie.add(response, NAME, token, KnownDevices.REMEMBERED, overTls);
    }

    /** @param overTls as {@link OverTls} says of the request */
    public static void clear(HttpServletResponse response, boolean overTls) {
        SessionCookie.add(response, NAME, "", Duration.ZERO, overTls);
    }
}
