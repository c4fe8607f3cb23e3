package org.bilheteria.turnstile;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stamps that were given out and may still be brought back.
 *
 * @param oldest none of them is older; empty when there are none
 * @param count how many there are at most
 */
public record Outstanding(Optional<Instant> oldest, int count) {

    public static final Outstanding NONE = new Outstanding(Optional.empty(), 0);

    /** Those of both. */
    public Outstanding and(Outstanding other) {
        return new Outstanding(
                Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(Instant::compareTo), count + other.count);
    }

    /** Whether one of them may lie before this instant. */
    public boolean before(Instant instant) {
        return oldest.filter(stamp -> stamp.isBefore(instant)).isPresent();
    }
}
