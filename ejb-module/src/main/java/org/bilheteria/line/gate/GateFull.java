package org.bilheteria.line.gate;

import java.time.Duration;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The gate is full, or can't reach the line. What was turned back is told, so that its stamp can be given along. */
public class NoRoom extends Refused {

    /** When whoever is sent back may come again. */
    public static final Duration SOON = Duration.ofSeconds(1);

    private final transient Arrival arrival;

    NoRoom(Arrival arrival, String detail) {
        super(Refusal.GATE_FULL, detail, SOON);
        this.arrival = arrival;
    }

    public Arrival arrival() {
        return arrival;
    }
}
