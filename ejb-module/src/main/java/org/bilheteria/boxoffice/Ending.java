package org.bilheteria.boxoffice;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;

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

    /** The charge of an active hold was paid in full; not if the money settled when deadline and grace were over. */
    boolean pay(Hold hold, String txid, Instant settled) {
        Duration grace = sale.line().terms().grace();
        if (!hold.active() || hold.late(settled, grace.plus(sale.performance().standingStill(sale.now())))) {
            return false;
        }
        hold.end(HoldState.PAID, sale.now());
        sale.stock().sell(hold.tickets());
        sale.records().place(hold.place()).orElseThrow().pay();
        sale.write(Facts.paid(hold.place(), txid, settled, hold.tickets().total()));
        return true;
    }

    /** The buyer leaves the line or gives his hold back. */
    boolean leave(Place place) {
        if (place.state() == PlaceState.HELD) {
            Hold hold = sale.records().hold(place.id()).orElseThrow();
            hold.end(HoldState.RELEASED, sale.now());
            sale.stock().release(hold.tickets());
            place.leave();
            sale.write(Facts.released(place.id()));
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
    void turnAway(Place place) {
        sale.line().left(place.state() == PlaceState.WAITING);
        place.turnAway();
        sale.write(Facts.turnedAway(place.id()));
    }

    /** Turns away up to {@code most} of those in line. @return whether there may be more */
    boolean turnAllAway(int most) {
        var inLine = sale.records().inLine(most);
        inLine.forEach(this::turnAway);
        return inLine.size() == most;
    }
}
