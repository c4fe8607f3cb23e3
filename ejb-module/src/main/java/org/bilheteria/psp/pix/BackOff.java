package org.bilheteria.psp.pix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.bilheteria.psp.PspBusy;

/**
 * Keeps quiet for as long as the PSP asks for ({@code Retry-After}, RFC 9110, 10.2.3), and where it says 429 without a time
 * for a second, then two, four, up to a minute. Safe for many threads.
 */
final class BackOff {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 6;

    private final Clock clock;
    private Instant until = Instant.MIN;
    private int inARow;

    BackOff(Clock clock) {
        this.clock = clock;
    }

    /** @throws PspBusy while the PSP must not be asked */
    synchronized void check() throws PspBusy {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            throw new PspBusy(Duration.between(now, until));
        }
    }

    /** The PSP said 429. @return what to throw */
    synchronized PspBusy busy(Optional<String> retryAfter) {
        Instant now = clock.instant();
        Duration doubling = Duration.ofSeconds(Math.min(60, 1L << Math.min(inARow++, MOST_DOUBLINGS)));
        Duration asked = retryAfter.flatMap(text -> wait(text, now)).orElse(doubling);
        Duration left = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        until = now.plus(left);
        return PspBusy.answer(left);
    }

    /** It answered. */
    synchronized void answered() {
        inARow = 0;
    }

    /** Seconds or a date; empty when it is neither, or lies behind us. */
    private static Optional<Duration> wait(String text, Instant now) {
        try {
            Duration wait = text.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait).filter(positive -> !positive.isNegative() && !positive.isZero());
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
