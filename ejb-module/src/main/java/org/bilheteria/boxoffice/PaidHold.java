package org.bilheteria.boxoffice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wanted;
import org.bilheteria.line.Wish;

/**
 * A hold that money came for, within the box office's transaction: what can be said of it, and what can be done. Who asks
 * decides; nothing here looks at amounts.
 */
public final class PaidHold {

    private final SectorSale sale;
    private final Hold hold;
    private final Place place;

    PaidHold(SectorSale sale, String place) {
        this.sale = sale;
        this.hold = sale.records().hold(place).orElseThrow();
        this.place = sale.records().place(place).orElseThrow();
    }

    public Hold hold() {
        return hold;
    }

    public Place place() {
        return place;
    }

    /** The time of this transaction. */
    public Instant now() {
        return sale.now();
    }

    /** Whether its tickets were bought, also if they were given back since. */
    public boolean bought() {
        return hold.state() == HoldState.PAID;
    }

    /** Whether money that settled then buys what is still held. */
    public boolean inTime(Instant settled) {
        return hold.active() && !hold.late(settled, allowedDelay());
    }

    /** Whether its time was over before the clocks were stopped: then nothing can be said before they run again. */
    public boolean undecided(Instant settled) {
        return hold.active()
                && hold.late(settled, allowedDelay())
                && sale.performance().paused();
    }

    private Duration allowedDelay() {
        return sale.line().terms().grace().plus(sale.performance().standingStill(sale.now()));
    }

    /** What is held is sold. */
    public void pay(String txid, Instant settled) {
        hold.end(HoldState.PAID, sale.now());
        sale.stock().sell(hold.tickets());
        place.pay();
        sale.write(Facts.paid(place.id(), txid, settled, hold.tickets().total()));
    }

    /** Ends the hold if it hasn't ended, because its time was over when the money settled. */
    public void lapse() {
        if (hold.active()) {
            new Ending(sale).expire(place.id());
        }
    }

    /**
     * Whether the tickets can be sold to the payer, who had lost them: they are free, nobody waits for them, the payer has
     * not come back for others, and the sale is not closed.
     */
    public boolean honourable() {
        boolean lost = hold.state() == HoldState.EXPIRED || hold.state() == HoldState.RELEASED;
        boolean nobodyWaits = sale.line().waiting() == 0 && sale.line().undrawn() == 0;
        return lost && nobodyWaits && !sale.closed() && sale.stock().fits(hold.tickets()) && withinLimits();
    }

    private boolean withinLimits() {
        List<Place> all = sale.records()
                .ofBuyers(List.of(place.buyer()), sale.performance().id());
        boolean back = all.stream()
                .anyMatch(other ->
                        other.sector() == place.sector() && other.state().live());
        Wish again = new Wish(hold.tickets().full(), hold.tickets().half(), false);
        Wanted others = Wanted.in(all);
        return !back
                && !others.overLimit(again, sale.performance())
                && !others.overHalfPriceLimit(again, sale.performance());
    }

    /** Sells the payer the free tickets; ask {@link #honourable()} first. */
    public void honour(String txid, Instant settled) {
        hold.honour(sale.now());
        sale.stock().hold(hold.tickets());
        sale.stock().sell(hold.tickets());
        place.honour();
        sale.write(Facts.late(place.id(), txid, settled, true));
    }

    /** Only says in the journal that money came too late and goes back. */
    public void turnDown(String txid, Instant settled) {
        sale.write(Facts.late(place.id(), txid, settled, false));
    }

    /** Takes sold tickets back into the stock. @return false, and nothing changed, when that was done before */
    public boolean takeBack(String txid) {
        if (place.state() != PlaceState.PAID) {
            return false;
        }
        sale.stock().takeBack(hold.tickets());
        place.refund();
        sale.write(Facts.refunded(place.id(), txid, hold.tickets().total()));
        return true;
    }
}
