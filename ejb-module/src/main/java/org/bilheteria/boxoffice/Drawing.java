package org.bilheteria.boxoffice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.Draw;
import org.bilheteria.line.FairWindow;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.turnstile.Outstanding;

/** Draws closed windows and gives out numbers, a bounded piece at a time. */
final class Drawing {

    private final SectorSale sale;
    private final Draws draws;

    Drawing(SectorSale sale, Draws draws) {
        this.sale = sale;
        this.draws = draws;
    }

    /**
     * Draws the earliest window that lies wholly before {@code complete}, if any and if no draw is being numbered.
     *
     * @param complete all that is stamped before this instant has come
     * @param outstanding but for these stamps, which may still be brought back: what they belong to is not drawn yet
     * @return whether it drew one
     */
    boolean drawNext(Instant complete, Outstanding outstanding) {
        if (sale.line().drawing()) {
            return false;
        }
        Optional<Long> window = sale.records()
                .nextWindow(sale.line().lastDrawn())
                .filter(next -> !endOf(next).isAfter(complete) && !waitsFor(outstanding, next));
        window.ifPresent(this::draw);
        return window.isPresent();
    }

    /** The lobby is drawn at the opening; and where everybody gets what they want, order means nothing. */
    private boolean waitsFor(Outstanding outstanding, long window) {
        return window != FairWindow.LOBBY && outstanding.before(endOf(window)) && !sale.fitsAll(outstanding.count());
    }

    private Instant endOf(long window) {
        return FairWindow.end(
                window, sale.performance().opensAt(), sale.line().terms().window());
    }

    private void draw(long window) {
        List<String> places = sale.records().window(window);
        int n = sale.line().draw(window, places.size());
        Draw draw = draws.draw(sale.line().sector(), n, places);
        sale.write(Facts.drawn(n, window, draws.seed(sale.line().sector(), n), draw.digest(), places.size()));
    }

    /** Numbers at most {@code most} places of the running draw and returns those that are in line. */
    List<Place> number(int most) {
        if (!sale.line().drawing()) {
            return List.of();
        }
        List<String> places = nextPlaces(most);
        List<Place> numbered = new ArrayList<>(places.size());
        for (Place place : sale.records().places(places)) {
            boolean inLine = place.state() == PlaceState.ARRIVED;
            long number = sale.line().nextNumber(inLine);
            if (inLine) {
                place.number(number);
                sale.write(Facts.numbered(place.id(), number));
                numbered.add(place);
            }
        }
        return numbered;
    }

    private List<String> nextPlaces(int most) {
        int sector = sale.line().sector();
        int n = sale.line().drawn() - 1;
        List<String> order = draws.running(sector, n)
                .orElseGet(() ->
                        draws.draw(sector, n, sale.records().window(sale.line().lastDrawn())))
                .order();
        int from = sale.line().drawingNumbered();
        return order.subList(from, Math.min(order.size(), from + most));
    }
}
