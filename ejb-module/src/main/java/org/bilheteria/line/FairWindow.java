package org.bilheteria.line;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which stamps are ties (docs/draw.md): window 0 is the lobby, window k holds the stamps in
 * [opensAt + (k-1) * length, opensAt + k * length).
 */
public final class FairWindow {

    public static final long LOBBY = 0;

    private FairWindow() {}

    public static long of(Instant stamp, Instant opensAt, Duration length) {
        if (stamp.isBefore(opensAt)) {
            return LOBBY;
        }
        return 1 + ChronoUnit.MICROS.between(opensAt, stamp) / (length.toNanos() / 1_000);
    }

    /** The first instant that is no longer in the window. */
    public static Instant end(long window, Instant opensAt, Duration length) {
        return opensAt.plus(length.multipliedBy(window));
    }
}
