package org.bilheteria.verifier;

import java.util.HashSet;
import java.util.Set;

/**
 * What exhibits want to know of the journals: collected before these stream by once. Sectors are not told apart; what is
 * noted of one sector too many costs little.
 */
final class Sought {
    private final Set<String> places = new HashSet<>();
    private final Set<Arrival> arrivals = new HashSet<>();
    private final Set<Long> seqs = new HashSet<>();

    void add(Arrival arrival) {
        places.add(arrival.place());
        arrivals.add(arrival);
    }

    void add(long seq) {
        seqs.add(seq);
    }

    boolean hasPlace(String place) {
        return places.contains(place);
    }

    boolean has(Arrival arrival) {
        return arrivals.contains(arrival);
    }

    boolean has(long seq) {
        return seqs.contains(seq);
    }
}
