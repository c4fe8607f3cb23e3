package org.bilheteria.verifier;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Money (I5): a payment becomes tickets once, from an active hold or from free stock, and may be given back once. */
final class PaymentRules {
    private final Sector sector;
    private final Findings findings;
    private final Set<String> spent = new HashSet<>();

    PaymentRules(Sector sector) {
        this.sector = sector;
        this.findings = sector.findings;
    }

    Map<String, LineRule> rules() {
        return Map.of("PAID", this::paid, "LATE", this::late, "REFUNDED", this::refunded);
    }

    private void paid(JournalLine line) throws Malformed {
        String txid = line.facts().hex("txid");
        long settled = line.facts().instant("settled");
        int tickets = line.facts().count("tickets");
        Place place = sector.place(line);
        if (place != null && judgeState(line, place, Place.State.HELD)) {
            long end = place.held().end(sector.sale.grace(), sector.sale.shifted(line.at()));
            findings.expect(settled <= end, Rule.I2, "number %d paid after %s", place.number, Micros.text(end));
            judgeTickets(place, tickets);
            sector.stock.giveBack(place.held());
            sell(place, txid);
        }
    }

    private void late(JournalLine line) throws Malformed {
        String txid = line.facts().hex("txid");
        line.facts().instant("settled");
        String outcome = line.facts().text("outcome");
        Place place = sector.place(line);
        if (place == null) {
            return;
        }
        switch (outcome) {
            case "HONOURED" -> honoured(line, place, txid);
            case "REFUNDED" ->
                findings.expect(place.hold != null, Rule.I5, "LATE of place %s, which never held tickets", place.id);
            default -> findings.expect(false, Rule.FORM, "outcome must be HONOURED or REFUNDED");
        }
    }

    private void honoured(JournalLine line, Place place, String txid) {
        if (judgeState(line, place, Place.State.EXPIRED, Place.State.RELEASED)) {
            sell(place, txid);
        }
    }

    private void sell(Place place, String txid) {
        findings.expect(spent.add(txid), Rule.I5, "a txid pays a second time, now for place %s", place.id);
        sector.stock.sell(place.held());
        findings.expect(sector.stock.isWithinLimits(), Rule.I1, "more sold than there is: %s", sector.stock);
        place.held().txid = txid;
        place.state = Place.State.PAID;
    }

    private void refunded(JournalLine line) throws Malformed {
        String txid = line.facts().hex("txid");
        int tickets = line.facts().count("tickets");
        Place place = sector.place(line);
        if (place != null && judgeState(line, place, Place.State.PAID)) {
            findings.expect(txid.equals(place.held().txid), Rule.I5, "place %s was not paid by this txid", place.id);
            judgeTickets(place, tickets);
            sector.stock.takeBack(place.held());
            place.state = Place.State.REFUNDED;
        }
    }

    private void judgeTickets(Place place, int tickets) {
        long held = place.held().tickets();
        findings.expect(tickets == held, Rule.I5, "place %s: %d tickets of %d held", place.id, tickets, held);
    }

    private boolean judgeState(JournalLine line, Place place, Place.State... wanted) {
        return findings.expect(
                place.is(wanted), Rule.I2, "%s of place %s, which is %s", line.type(), place.id, place.state);
    }
}
