package org.bilheteria.web.line;

import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The gate has no room now; the stamp keeps the buyer's place if he brings it along when he comes again. */
public class GateFull extends Refused {

    private final String stamp;

    GateFull(Refused refused, String stamp) {
        super(Refusal.GATE_FULL, refused.getMessage(), refused.retryAfter().orElse(null));
        this.stamp = stamp;
    }

    /** Sealed; goes out and comes back as header {@code Bilheteria-Stamp}. */
    public String stamp() {
        return stamp;
    }
}
