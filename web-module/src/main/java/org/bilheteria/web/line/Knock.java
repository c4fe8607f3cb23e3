package org.bilheteria.web.line;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a request brings to the door with it.
 *
 * @param reached when it reached the application
 * @param doors every {@code Bilheteria-Door} header; an honest request through the door has exactly one
 * @param credentials the headers that say who asks, as the door sealed them
 * @param brought the sealed stamp a full gate gave; null when there is none
 */
public record Knock(Instant reached, List<String> doors, String credentials, String brought) {

    static final String HEADER = "Bilheteria-Door";

    /** Of a request that passed {@link ArrivalTime}. */
    public static Knock of(HttpServletRequest request, String brought) {
        String credentials = Objects.toString(request.getHeader("Authorization"), "") + "|"
                + Objects.toString(request.getHeader("Cookie"), "");
        return new Knock(
                (Instant) request.getAttribute(ArrivalTime.ATTRIBUTE),
                Collections.list(request.getHeaders(HEADER)),
                credentials,
                brought == null || brought.isEmpty() ? null : brought);
    }
}
