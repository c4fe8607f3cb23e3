package org.bilheteria.turnstile;

import java.time.Duration;
import java.time.Instant;

/**
 * What a {@link Turnstile} says.
 *
 * @param admitted whether they are in; then nobody is ahead and nothing is to be waited for
 * @param stamp the one that counts: the first they were sent back with, or the one they came with
 * @param ahead how many with older stamps come first
 * @param after when to come again
 */
public record Turn(boolean admitted, Instant stamp, int ahead, Duration after) {

    static Turn in(Instant stamp) {
        return new Turn(true, stamp, 0, Duration.ZERO);
    }

    static Turn later(Instant stamp, int ahead, Duration after) {
        return new Turn(false, stamp, ahead, after);
    }
}
