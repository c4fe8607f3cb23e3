package org.bilheteria.verifier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls: nobody who could be served is passed (I4), nothing is called that isn't there (I1). */
final class CallRules {
    private final Sector sector;
    private final Findings findings;

    CallRules(Sector sector) {
        this.sector = sector;
        this.findings = sector.findings;
    }

    Map<String, LineRule> rules() {
        return Map.of("HELD", this::held, "SKIPPED", this::skipped);
    }

    private void held(JournalLine line) throws Malformed {
        Facts facts = line.facts();
        long deadline = facts.instant("deadline");
        Hold hold = new Hold(facts.count("full"), facts.count("half"), deadline, sector.sale.shifted(line.at()));
        judgeMoment(line, deadline);
        Place place = waiting(line);
        if (place == null) {
            return;
        }
        judgeOrder(place, hold);
        judgePassed(place.number);
        sector.waiting.remove(place);
        sector.stock.hold(hold);
        findings.expect(sector.stock.isWithinLimits(), Rule.I1, "more called than there is: %s", sector.stock);
        place.hold = hold;
        place.state = Place.State.HELD;
    }

    private void judgeMoment(JournalLine line, long deadline) {
        SaleState sale = sector.sale;
        findings.expect(!sale.isPaused(), Rule.PHASE, "HELD while paused");
        findings.expect(!sale.isClosed(), Rule.PHASE, "HELD after CLOSED");
        findings.expect(sale.hasBegun(line.at()), Rule.PHASE, "HELD before the opening");
        boolean fair = Math.abs(deadline - line.at() - sale.hold()) <= Micros.SECOND;
        findings.expect(fair, Rule.I2, "deadline is not the hold duration after the call");
    }

    private void judgeOrder(Place place, Hold hold) {
        Wanted wanted = place.wanted;
        boolean all = hold.full == wanted.full() && hold.half == wanted.half();
        boolean fewer = wanted.acceptFewer() && hold.full <= wanted.full() && hold.half <= wanted.half();
        boolean some = hold.tickets() > 0;
        findings.expect(some && (all || fewer), Rule.I4, "number %d holds other tickets than it ordered", place.number);
        if (some && fewer && hold.tickets() < sector.stock.wouldGive(wanted)) {
            findings.warn("number " + place.number + " got fewer tickets than were left for it");
        }
    }

    private void judgePassed(int number) {
        int fresh = sector.waiting.neverSkippedBelow(number);
        findings.expect(
                fresh == 0, Rule.I4, "number %d called before %d, which waits and was not skipped", number, fresh);
        int served = sector.waiting.servedBelow(number, sector.stock);
        findings.expect(
                served == 0, Rule.I4, "number %d called before %d, which fits: %s", number, served, sector.stock);
    }

    private void skipped(JournalLine line) throws Malformed {
        line.facts().text("reason");
        Place place = waiting(line);
        if (place != null) {
            boolean fits = sector.stock.wouldGive(place.wanted) > 0;
            findings.expect(!fits, Rule.I4, "number %d skipped though it fits: %s", place.number, sector.stock);
            sector.waiting.skip(place);
        }
    }

    /** The line's place if it waits under the line's number; else null, and a violation. */
    private @Nullable Place waiting(JournalLine line) throws Malformed {
        int number = line.facts().count("number");
        Place place = sector.place(line);
        if (place == null) {
            return null;
        }
        findings.expect(
                place.number == number,
                Rule.I4,
                "%s of number %d, but place %s has %d",
                line.type(),
                number,
                place.id,
                place.number);
        boolean waits = place.state == Place.State.WAITING;
        findings.expect(waits, Rule.I4, "%s of place %s, which is %s", line.type(), place.id, place.state);
        return waits ? place : null;
    }
}
