package org.bilheteria.boxoffice;

import org.bilheteria.journal.Facts;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.TurnedAway;

/** The ways a place or its hold ends. Each answers whether it did anything, so that a repetition is harmless. */
final class Ending {

    private final SectorSale sale;

    Ending(SectorSale sale) {
        this.sale = sale;
    }

    /** Deadline and grace are over and nobody paid. */
    boolean expire(String placeId) {
        Hold hold = sale.records().hold(placeId).orElseThrow();
        if (sale.performance().paused()
                || !hold.overdue(sale.now(), sale.line().terms().grace())) {
            return false;
        }
        hold.end(HoldState.EXPIRED, sale.now());
        sale.stock().release(hold.tickets());
        sale.records().place(placeId).orElseThrow().expire();
        sale.write(Facts.expired(placeId));
        return true;
    }

    /** The buyer leaves the line or gives the hold back. */
    boolean leave(Place place) {
        if (place.state() == PlaceState.HELD) {
            Hold hold = sale.records().hold(place.id()).orElseThrow();
            hold.end(HoldState.RELEASED, sale.now());
            sale.stock().release(hold.tickets());
            place.leave();
            sale.write(Facts.released(place.id()));
            cancelled(place);
            return true;
        }
        if (!place.state().inLine()) {
            return false;
        }
        sale.line().left(place.state() == PlaceState.WAITING);
        place.leave();
        sale.write(Facts.left(place.id()));
        return true;
    }

    /** There is nothing left to wait for. */
    void turnAway(Place place, TurnedAway why) {
        sale.line().left(place.state() == PlaceState.WAITING);
        place.turnAway(why);
        sale.write(Facts.turnedAway(place.id()));
        cancelled(place);
    }

    /** Whose place a cancelled show has ended is told so. */
    private void cancelled(Place place) {
        if (sale.performance().cancelled()) {
            sale.records().cancelled(place);
        }
    }

    /** Turns away up to {@code most} of those in line. @return whether there may be more */
    boolean turnAllAway(int most) {
        var inLine = sale.records().inLine(most);
        TurnedAway why = sale.closed() ? TurnedAway.CLOSED : TurnedAway.SOLD_OUT;
        inLine.forEach(place -> turnAway(place, why));
        return inLine.size() == most;
    }
}
