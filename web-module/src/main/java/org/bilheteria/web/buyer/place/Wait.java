package org.bilheteria.web.buyer.place;

import java.util.OptionalInt;

/**
 * How long it may take until a number is called, if it goes on as in the last five minutes: a range, because it never does.
 *
 * @param kind whether the range is "known", or "short", or nobody is called now ("still"), or nothing is known yet ("unknown")
 */
record Wait(String kind, long fromMinutes, long toMinutes) {

    private static final double FASTER = 0.7;
    private static final double SLOWER = 1.5;

    static Wait of(OptionalInt callsPerMinute, long ahead) {
        if (callsPerMinute.isEmpty()) {
            return new Wait("unknown", 0, 0);
        }
        if (callsPerMinute.getAsInt() == 0) {
            return new Wait("still", 0, 0);
        }
        double minutes = (ahead + 1.0) / callsPerMinute.getAsInt();
        long from = (long) Math.floor(minutes * FASTER);
        long to = (long) Math.ceil(minutes * SLOWER);
        return to <= 1 ? new Wait("short", 0, 1) : new Wait("known", from, Math.max(to, from + 1));
    }
}
