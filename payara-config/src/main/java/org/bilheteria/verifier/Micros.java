package org.bilheteria.verifier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of the journal as microseconds: instants since 1970-01-01T00:00Z, and durations. */
final class Micros {
    static final long SECOND = 1_000_000;
    private static final long LONGEST_SECONDS = Duration.ofDays(3660).toSeconds();
    private static final int LENGTH = "2026-01-01T00:00:00.000000Z".length();

    private Micros() {}

    /** Reads ISO-8601 UTC with exactly six fraction digits. */
    static long instant(String text) throws Malformed {
        if (text.length() == LENGTH && text.charAt(19) == '.' && text.charAt(26) == 'Z') {
            try {
                // not ChronoUnit.between: on Java 17 it goes by nanoseconds, which end in the year 2262
                Instant instant = Instant.parse(text);
                return instant.getEpochSecond() * SECOND + instant.getNano() / 1000;
            } catch (DateTimeException notATime) {
                // said below
            }
        }
        throw new Malformed("not a UTC time with six fraction digits");
    }

    /** Reads an ISO-8601 duration that isn't negative and is at most ten years. */
    static long duration(String text) throws Malformed {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.toSeconds() <= LONGEST_SECONDS) {
                return duration.toNanos() / 1000;
            }
        } catch (DateTimeException | ArithmeticException notADuration) {
            // said below
        }
        throw new Malformed("not an ISO-8601 duration of 0 to ten years");
    }

    /** For messages. */
    static String text(long instant) {
        return Instant.EPOCH.plus(instant, ChronoUnit.MICROS).toString();
    }
}
