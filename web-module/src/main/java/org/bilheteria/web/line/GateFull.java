package org.bilheteria.web.line;

import org.bilheteria.line.gate.NoRoom;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The gate has no room now; the stamp keeps the buyer's place if they bring it along when they come again. */
public class GateFull extends Refused {

    private final String stamp;

    GateFull(Refused refused, String stamp) {
        super(Refusal.GATE_FULL, refused.getMessage(), refused.retryAfter().orElse(null));
        this.stamp = stamp;
    }

    /** For an arrival that is still on its way to the disk. */
    static GateFull notYet(String stamp) {
        return new GateFull(
                new Refused(Refusal.GATE_FULL, "Not stored yet; asking again gives the same place", NoRoom.SOON),
                stamp);
    }

    /** Sealed; goes out and comes back as header {@code Bilheteria-Stamp}. */
    public String stamp() {
        return stamp;
    }
}
