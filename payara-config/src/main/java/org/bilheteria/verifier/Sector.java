package org.bilheteria.verifier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of one sector as its journal tells it; the rules read and change it. */
final class Sector {
    final Findings findings;
    final SaleState sale = new SaleState();
    final Stock stock = new Stock();
    final Windows windows = new Windows();
    final WaitingLine waiting = new WaitingLine();
    private final Map<String, Place> places = new HashMap<>();
    int lastNumber;

    Sector(Findings findings) {
        this.findings = findings;
    }

    /** Enters a new place; answers false if it has arrived before. */
    boolean enter(Place place) {
        return places.putIfAbsent(place.id, place) == null;
    }

    int arrivals() {
        return places.size();
    }

    /** The place a line is about; null, and a violation, if it never arrived. */
    @Nullable
    Place place(JournalLine line) throws Malformed {
        String id = line.facts().text("place");
        Place place = places.get(id);
        findings.expect(place != null, Rule.I3, "%s of place %s, which never arrived", line.type(), id);
        return place;
    }
}
