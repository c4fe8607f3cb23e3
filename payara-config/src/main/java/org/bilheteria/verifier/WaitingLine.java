package org.bilheteria.verifier;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that wait, arranged to answer quickly whether a call passes anybody (I4): those never skipped, and those
 * skipped, by what they ordered. Orders come in a handful of kinds, so one look at the first of each is enough.
 */
final class WaitingLine {
    private final Numbers fresh = new Numbers();
    private final Map<Wanted, Numbers> skipped = new HashMap<>();

    void add(int number) {
        fresh.add(number);
    }

    void skip(Place place) {
        fresh.remove(place.number);
        skipped.computeIfAbsent(place.wanted, wanted -> new Numbers()).add(place.number);
    }

    void remove(Place place) {
        fresh.remove(place.number);
        Numbers alike = skipped.get(place.wanted);
        if (alike != null) {
            alike.remove(place.number);
        }
    }

    /** The first number below this one that waits and was never skipped, or 0. */
    int neverSkippedBelow(int number) {
        return fresh.firstBelow(number);
    }

    /** The first number below this one that was skipped once and would be served now, or 0. */
    int servedBelow(int number, Stock stock) {
        int first = 0;
        for (Map.Entry<Wanted, Numbers> alike : skipped.entrySet()) {
            int candidate = alike.getValue().firstBelow(first == 0 ? number : first);
            if (candidate > 0 && stock.wouldGive(alike.getKey()) > 0) {
                first = candidate;
            }
        }
        return first;
    }
}
