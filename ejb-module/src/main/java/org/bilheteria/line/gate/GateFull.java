package org.bilheteria.line.gate;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * The gate is full, can't reach the line, or has not stored an arrival yet. Nothing is lost: whoever comes again with the
 * stamp has the place they would have had.
 */
public class GateFull extends Refused {

    /** When whoever asked for what is under way may ask again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final String stamp;
    private final Instant stampedAt;

    /** @param stamp as {@link org.bilheteria.token.SealedStamp} sealed it */
    public GateFull(String stamp, Instant stampedAt, String detail) {
        this(stamp, stampedAt, detail, SOON);
    }

    /** @param after when there will be room: an appointment, coming sooner is worth nothing */
    public GateFull(String stamp, Instant stampedAt, String detail, Duration after) {
        super(Refusal.GATE_FULL, detail, after);
        this.stamp = stamp;
        this.stampedAt = stampedAt;
    }

    /** Sealed; goes out and comes back as header {@code Bilheteria-Stamp}. */
    public String stamp() {
        return stamp;
    }

    /** The time in it, which they keep. */
    public Instant stampedAt() {
        return stampedAt;
    }
}
