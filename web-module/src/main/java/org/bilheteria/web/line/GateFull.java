package org.bilheteria.web.line;

import java.time.Duration;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The gate has no room now; the stamp keeps the buyer's place if he brings it along when he comes again. */
public class GateFull extends Refused {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final String stamp;

    GateFull(Refused refused, String stamp) {
        this(refused.getMessage(), refused.retryAfter().orElse(null), stamp);
    }

    private GateFull(String why, Duration retryAfter, String stamp) {
        super(Refusal.GATE_FULL, why, retryAfter);
        this.stamp = stamp;
    }

    /** For an arrival that is still on its way to the disk. */
    static GateFull notYet(String stamp) {
        return new GateFull("Not stored yet; asking again gives the same place", SOON, stamp);
    }

    /** Sealed; goes out and comes back as header {@code Bilheteria-Stamp}. */
    public String stamp() {
        return stamp;
    }
}
