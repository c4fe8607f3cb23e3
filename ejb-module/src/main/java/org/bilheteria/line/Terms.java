package org.bilheteria.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The terms of a sector's sale: published in the first line of its journal, so they are fixed from then on. */
@Embeddable
public class Terms {

    @Column(name = "fair_window")
    private long window;

    private long settle;

    @Column(name = "hold_duration")
    private long hold;

    @Column(name = "hold_grace")
    private long grace;

    protected Terms() {}

    public Terms(Duration window, Duration settle, Duration hold, Duration grace) {
        this.window = micros(window);
        this.settle = micros(settle);
        this.hold = micros(hold);
        this.grace = micros(grace);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /** Stamps within one window are ties. */
    public Duration window() {
        return Duration.of(window, ChronoUnit.MICROS);
    }

    /** How long after its end a window is still kept open for what is on its way. */
    public Duration settle() {
        return Duration.of(settle, ChronoUnit.MICROS);
    }

    /** How long tickets are held, as the buyer is shown. */
    public Duration hold() {
        return Duration.of(hold, ChronoUnit.MICROS);
    }

    /** How much longer they are really held. */
    public Duration grace() {
        return Duration.of(grace, ChronoUnit.MICROS);
    }
}
