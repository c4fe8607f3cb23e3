package org.bilheteria.web.line;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings to the door with it.
 *
 * @param reached when it reached the application
 * @param doors every {@code Bilheteria-Door} header; an honest request through the door has exactly one
 * @param credentials the headers that say who asks, as the door sealed them
 * @param brought the sealed stamp a full gate gave; null when there is none
 * @param request the door's id of the request, to be followed by; "-" when there is no door
 */
public record Visit(
        Instant reached,
        List<String> doors,
        String credentials,
        @Nullable String brought,
        String request) {

    static final String HEADER = "Bilheteria-Door";

    private static final String REQUEST = "Bilheteria-Request";

    /** Of a request that passed {@link ArrivalTime}. */
    public static Visit of(HttpServletRequest request, @Nullable String brought) {
        String credentials = Objects.toString(request.getHeader("Authorization"), "") + "|"
                + Objects.toString(request.getHeader("Cookie"), "");
        return new Visit(
                (Instant) request.getAttribute(ArrivalTime.ATTRIBUTE),
                Collections.list(request.getHeaders(HEADER)),
                credentials,
                brought == null || brought.isEmpty() ? null : brought,
                plain(request.getHeader(REQUEST)));
    }

    /** Nothing that could look like another line of a log. */
    private static String plain(@Nullable String id) {
        return id != null && id.matches("[A-Za-z0-9-]{1,64}") ? id : "-";
    }
}
