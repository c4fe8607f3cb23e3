package org.bilheteria.boxoffice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.FairWindow;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.TurnedAway;
import org.bilheteria.line.Wanted;
import org.bilheteria.line.gate.Arrival;

/** Takes acknowledged arrivals into the line. A batch that comes twice changes nothing the second time. */
final class Arriving {

    private final SectorSale sale;

    Arriving(SectorSale sale) {
        this.sale = sale;
    }

    /** @return how many were not known before */
    int arrive(List<Arrival> arrivals) {
        Set<Long> buyers = arrivals.stream().map(Arrival::buyer).collect(Collectors.toSet());
        List<Place> before = sale.records().ofBuyers(buyers, sale.performance().id());
        Map<Long, List<Place>> ofBuyer = before.stream().collect(Collectors.groupingBy(Place::buyer));
        Map<String, Arrival> fresh = new LinkedHashMap<>();
        // The same buyer may have pressed twice within one batch: the first counts.
        arrivals.forEach(arrival -> fresh.putIfAbsent(arrival.place(), arrival));
        before.forEach(place -> fresh.remove(place.id()));
        fresh.values().forEach(arrival -> enter(arrival, Wanted.in(ofBuyer.getOrDefault(arrival.buyer(), List.of()))));
        return fresh.size();
    }

    private void enter(Arrival arrival, Wanted before) {
        Place place = place(arrival);
        sale.records().add(place);
        // Two sectors asked for at the same moment can slip past the gate's check, but not past this one.
        boolean tooMany = before.overLimit(arrival.wish(), sale.performance())
                || before.overHalfPriceLimit(arrival.wish(), sale.performance());
        if (tooMany) {
            new Ending(sale).turnAway(place, TurnedAway.OVER_LIMIT);
        } else if (sale.closed() || sale.stock().soldOut()) {
            new Ending(sale).turnAway(place, sale.closed() ? TurnedAway.CLOSED : TurnedAway.SOLD_OUT);
        }
    }

    private Place place(Arrival arrival) {
        long own = FairWindow.of(
                arrival.stamp(),
                sale.performance().opensAt(),
                sale.line().terms().window());
        long window = sale.line().windowFor(own);
        long seq = sale.write(Facts.arrived(
                arrival.place(),
                arrival.stamp(),
                arrival.wish().full(),
                arrival.wish().half(),
                arrival.wish().acceptFewer(),
                window,
                window != own));
        sale.line().arrived(window, seq);
        return new Place(
                arrival.place(),
                new PlaceCipher.Origin(arrival.buyer(), sale.stock().sector(), arrival.attempt()),
                sale.performance().id(),
                arrival.stamp(),
                arrival.wish(),
                window,
                seq);
    }
}
