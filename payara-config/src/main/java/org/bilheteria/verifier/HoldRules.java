package org.bilheteria.verifier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds that end without tickets (I2): run out, or given back. */
final class HoldRules {
    private final Sector sector;
    private final Findings findings;

    HoldRules(Sector sector) {
        this.sector = sector;
        this.findings = sector.findings;
    }

    Map<String, LineRule> rules() {
        return Map.of("EXPIRED", this::expired, "RELEASED", this::released);
    }

    private void expired(JournalLine line) throws Malformed {
        findings.expect(!sector.sale.isPaused(), Rule.PHASE, "EXPIRED while paused");
        Place place = ended(line, Place.State.EXPIRED);
        if (place != null) {
            long end = place.held().end(sector.sale.grace(), sector.sale.shifted(line.at()));
            findings.expect(line.at() >= end, Rule.I2, "number %d expired before %s", place.number, Micros.text(end));
        }
    }

    private void released(JournalLine line) throws Malformed {
        ended(line, Place.State.RELEASED);
    }

    private @Nullable Place ended(JournalLine line, Place.State state) throws Malformed {
        Place place = sector.place(line);
        if (place == null) {
            return null;
        }
        boolean active = place.state == Place.State.HELD;
        findings.expect(active, Rule.I2, "%s of place %s, which is %s", line.type(), place.id, place.state);
        if (!active) {
            return null;
        }
        sector.stock.giveBack(place.held());
        place.state = state;
        return place;
    }
}
