package org.bilheteria.simulator.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Points in time as RFC 3339 writes them, with any offset. */
public final class Moments {

    private Moments() {}

    /** @throws DateTimeException if it is none, or of a year that doesn't fit an id (1 to 9998) */
    public static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9998) {
            throw new DateTimeException("The year must have four digits");
        }
        return time.toInstant();
    }
}
