package org.bilheteria.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fairness windows of a sector: who arrived in those not drawn yet, and which was drawn last. */
final class Windows {
    private final SortedMap<Long, List<Place>> undrawn = new TreeMap<>();
    private long lastDrawn = -1;

    void arrive(long window, Place place) {
        undrawn.computeIfAbsent(window, w -> new ArrayList<>()).add(place);
    }

    /** Whether the window was drawn, or passed over as empty. */
    boolean isPast(long window) {
        return window <= lastDrawn;
    }

    /** How many arrivals of earlier windows are not drawn yet; who left or was turned away needs no number. */
    long waitingBefore(long window) {
        return undrawn.headMap(window).values().stream()
                .flatMap(List::stream)
                .filter(place -> place.is(Place.State.ARRIVED))
                .count();
    }

    /** Takes the window's arrivals out; what was forgotten in earlier ones is dropped with it. */
    List<Place> draw(long window) {
        List<Place> places = undrawn.getOrDefault(window, List.of());
        undrawn.headMap(window + 1).clear();
        lastDrawn = Math.max(lastDrawn, window);
        return places;
    }
}
