package org.bilheteria.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bilheteria.turnstile.Outstanding;

/**
 * What the gates promised for one sector: "nothing stamped before T will come from me any more, but for the stamps I gave
 * out". The promises come down the same queue as the arrivals, so a backlog delays a draw and never splits a window. A gate
 * that fell silent, crashed perhaps, is waited for no longer than the settle time; the stamps it gave out may be brought to
 * another, so they are waited for a while longer. Not for more than one thread.
 */
public final class Watermarks {

    private final Map<Long, Instant> promises = new HashMap<>();
    private final Map<Long, Given> given = new HashMap<>();

    /** A gate's promise; one that is older than its last says nothing. */
    public void advance(long gate, Instant watermark, Outstanding outstanding) {
        Instant before = promises.getOrDefault(gate, Instant.MIN);
        if (!watermark.isBefore(before)) {
            promises.put(gate, watermark);
            given.put(gate, new Given(watermark, outstanding));
        }
    }

    /** All that is stamped before this instant has come, but for what is {@link #outstanding}. */
    public Instant complete(Duration settle) {
        Instant newest = newest();
        if (newest.equals(Instant.MIN)) {
            return newest;
        }
        Instant oldestHeeded = newest.minus(settle);
        promises.values().removeIf(promise -> promise.isBefore(oldestHeeded));
        return promises.values().stream().min(Instant::compareTo).orElse(newest);
    }

    /** The stamps that the gates gave out and that may still be brought back; of a silent gate no longer than patience after its last word. */
    public Outstanding outstanding(Duration patience) {
        Instant newest = newest();
        if (!newest.equals(Instant.MIN)) {
            Instant tooOld = newest.minus(patience);
            given.values().removeIf(last -> last.promised.isBefore(tooOld));
        }
        return given.values().stream().map(Given::stamps).reduce(Outstanding.NONE, Outstanding::and);
    }

    private Instant newest() {
        return promises.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
    }

    private record Given(Instant promised, Outstanding stamps) {}
}
