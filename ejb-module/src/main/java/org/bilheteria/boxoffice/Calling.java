package org.bilheteria.boxoffice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.Place;

/**
 * Calls the next numbers while there is stock; to be called is to hold the tickets. An order larger than what is left
 * keeps its place and is passed over, and the journal says so before a smaller one behind it is called.
 */
final class Calling {

    private final SectorSale sale;
    private final List<Place> passedOver = new ArrayList<>();
    private int budget;

    /** @param budget how many may be called in this transaction */
    Calling(SectorSale sale, int budget) {
        this.sale = sale;
        this.budget = budget;
    }

    /**
     * Calls those who already wait.
     *
     * @return whether everybody who waits was looked at; if not, nobody behind them may be called yet
     */
    boolean callWaiting(int pageSize) {
        long above = 0;
        while (sale.stock().available() > 0 && budget > 0) {
            List<Place> page = sale.records()
                    .waiting(above, sale.stock().available(), sale.stock().halfAvailable(), pageSize);
            call(page);
            if (page.size() < pageSize) {
                return budget > 0;
            }
            above = page.get(page.size() - 1).number().orElseThrow();
        }
        return sale.stock().available() == 0;
    }

    /** Whether the budget is used up. */
    boolean budgetSpent() {
        return budget == 0;
    }

    /** Calls from places that follow, in number order, all those looked at before. */
    void call(List<Place> inNumberOrder) {
        for (Place place : inNumberOrder) {
            if (sale.stock().available() == 0 || budget == 0) {
                return;
            }
            Optional<Allotment> offer = sale.stock().offer(place.wish());
            if (offer.isPresent()) {
                hold(place, offer.get());
            } else {
                passedOver.add(place);
            }
        }
    }

    private void hold(Place place, Allotment tickets) {
        passedOver.stream().filter(passed -> !passed.skipped()).forEach(this::skip);
        passedOver.clear();
        budget--;
        long number = place.number().orElseThrow();
        Instant deadline = sale.now().plus(sale.line().terms().hold());
        sale.stock().hold(tickets);
        place.call();
        sale.line().called();
        sale.line().calledUpTo(number);
        sale.records().add(new Hold(place.id(), place.sector(), tickets, sale.now(), deadline));
        sale.write(Facts.held(place.id(), number, tickets.full(), tickets.half(), deadline));
    }

    private void skip(Place place) {
        place.skip(sale.now());
        String reason = place.wish().tickets() > sale.stock().available() ? "LARGER_THAN_LEFT" : "HALF_PRICE_GONE";
        sale.write(Facts.skipped(place.id(), place.number().orElseThrow(), reason));
    }
}
