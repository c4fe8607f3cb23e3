package org.bilheteria.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What the gates promised for one sector: "nothing stamped before T will come from me any more". The promises come down
 * the same queue as the arrivals, so a backlog delays a draw and never splits a window. A gate that fell silent, crashed
 * perhaps, is waited for no longer than the settle time. Not for more than one thread.
 */
public final class Watermarks {

    private final Map<Long, Instant> promises = new HashMap<>();

    public void advance(long gate, Instant watermark) {
        promises.merge(gate, watermark, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** All that is stamped before this instant has come. */
    public Instant complete(Duration settle) {
        Instant newest = promises.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
        if (newest.equals(Instant.MIN)) {
            return newest;
        }
        Instant oldestHeeded = newest.minus(settle);
        promises.values().removeIf(promise -> promise.isBefore(oldestHeeded));
        return promises.values().stream().min(Instant::compareTo).orElse(newest);
    }
}
