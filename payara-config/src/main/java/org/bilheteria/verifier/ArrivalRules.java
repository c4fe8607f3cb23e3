package org.bilheteria.verifier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Coming and going: arrivals, those who leave and those who are turned away. */
final class ArrivalRules {
    private final Sector sector;
    private final Findings findings;
    /** One object for each kind of order, however many want it. */
    private final Map<Wanted, Wanted> kinds = new HashMap<>();

    private @Nullable String lateForTheSale;

    ArrivalRules(Sector sector) {
        this.sector = sector;
        this.findings = sector.findings;
    }

    Map<String, LineRule> rules() {
        return Map.of("ARRIVED", this::arrived, "LEFT", this::left, "TURNED_AWAY", this::turnedAway);
    }

    private void arrived(JournalLine line) throws Malformed {
        Facts facts = line.facts();
        String id = facts.text("place");
        Wanted order = new Wanted(facts.count("full"), facts.count("half"), facts.flag("acceptFewer"));
        long stamp = facts.instant("stamp");
        long window = facts.index("window");
        boolean late = facts.flag("late");
        Place place = new Place(id, kinds.computeIfAbsent(order, kind -> kind));
        lateForTheSale = sector.sale.isClosed() ? id : null;
        findings.expect(order.tickets() > 0, Rule.FORM, "place %s wants no ticket", id);
        findings.expect(stamp <= line.at(), Rule.I4, "place %s is stamped later than it is recorded", id);
        if (findings.expect(sector.enter(place), Rule.I3, "place %s arrived before", id)) {
            judgeWindow(id, stamp, window, late);
            sector.windows.arrive(window, place);
        }
    }

    /**
     * Who was acknowledged just before the close may be entered after it, and is turned away in the very next line.
     *
     * @param next null at the end of the journal
     */
    void judgeLateForTheSale(@Nullable JournalLine next) throws Malformed {
        if (lateForTheSale != null) {
            boolean turnedAway = next != null
                    && next.type().equals("TURNED_AWAY")
                    && next.facts().text("place").equals(lateForTheSale);
            findings.expect(turnedAway, Rule.PHASE, "place %s ARRIVED after CLOSED and was let in", lateForTheSale);
            lateForTheSale = null;
        }
    }

    private void judgeWindow(String id, long stamp, long window, boolean late) {
        long own = sector.sale.windowOf(stamp);
        if (late) {
            findings.expect(
                    sector.windows.isPast(own), Rule.I4, "place %s is late though its window %d is not drawn", id, own);
        } else {
            findings.expect(own == window, Rule.I4, "place %s is in window %d, its stamp in %d", id, window, own);
        }
        findings.expect(!sector.windows.isPast(window), Rule.I4, "place %s enters window %d, drawn before", id, window);
    }

    private void left(JournalLine line) throws Malformed {
        Place place = sector.place(line);
        if (place != null && goes(place, "LEFT")) {
            place.state = Place.State.LEFT;
        }
    }

    private void turnedAway(JournalLine line) throws Malformed {
        Place place = sector.place(line);
        if (place != null && goes(place, "TURNED_AWAY")) {
            boolean over = sector.stock.isSoldOut() || sector.sale.isClosed() || place.number == 0;
            findings.expect(over, Rule.I4, "number %d turned away: %s", place.number, sector.stock);
            place.state = Place.State.TURNED_AWAY;
        }
    }

    private boolean goes(Place place, String type) {
        sector.waiting.remove(place);
        return findings.expect(
                place.is(Place.State.ARRIVED, Place.State.WAITING),
                Rule.I2,
                "%s of place %s, which is %s",
                type,
                place.id,
                place.state);
    }
}
