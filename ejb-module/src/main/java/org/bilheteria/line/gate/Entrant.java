package org.bilheteria.line.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.Place;

/**
 * Somebody at the gate, and the place they ask for. It is not theirs yet.
 *
 * @param place the id the place has, or will have
 * @param attempt how many places they had in this line before
 * @param live the place they have in this line already
 * @param mine all their places of the performance
 */
public record Entrant(
        EntryRequest request,
        Performance performance,
        String place,
        int attempt,
        Optional<Place> live,
        List<Place> mine) {

    Arrival at(Instant stamp) {
        return new Arrival(place, request.buyer(), request.performance(), attempt, stamp, request.wish());
    }
}
