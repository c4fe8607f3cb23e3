package org.bilheteria.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How arrivals become numbers: the public draw and the order it gives (I4). */
final class DrawRules {
    private final Sector sector;
    private final Findings findings;
    private final Seeds seeds;
    private Draw draw = Draw.none();

    DrawRules(Sector sector, Seeds seeds) {
        this.sector = sector;
        this.findings = sector.findings;
        this.seeds = seeds;
    }

    Map<String, LineRule> rules() {
        return Map.of("DRAWN", this::drawn, "NUMBERED", this::numbered);
    }

    private void drawn(JournalLine line) throws Malformed {
        Facts facts = line.facts();
        long n = facts.index("n");
        long window = facts.index("window");
        byte[] seed = facts.bytes("seed");
        byte[] digest = facts.bytes("digest");
        int count = facts.count("count");
        judgeTurn(line, window);
        findings.expect(seeds.isNext(n), Rule.I4, "draw %d is not the next", n);
        findings.expect(seeds.reveal(n, seed), Rule.I4, "the seed of draw %d is not the one committed to", n);
        List<Place> places = sector.windows.draw(window);
        findings.expect(
                count > 0 && count == places.size(),
                Rule.I4,
                "window %d is drawn with %d arrivals and has %d",
                window,
                count,
                places.size());
        findings.expect(
                Arrays.equals(digest, Draw.digestOf(places)),
                Rule.I4,
                "digest of window %d is not its arrivals'",
                window);
        draw = Draw.of(places, seed, digest);
    }

    private void judgeTurn(JournalLine line, long window) {
        findings.expect(draw.isNumbered(), Rule.I4, "window %d drawn before the last one is numbered", window);
        findings.expect(!sector.windows.isPast(window), Rule.I4, "window %d drawn after a later one", window);
        long forgotten = sector.windows.waitingBefore(window);
        findings.expect(forgotten == 0, Rule.I4, "window %d passes %d arrivals of earlier ones", window, forgotten);
        long end = sector.sale.endOf(window);
        findings.expect(line.at() >= end, Rule.I4, "window %d drawn before it ended", window);
    }

    private void numbered(JournalLine line) throws Malformed {
        int number = line.facts().count("number");
        Place place = sector.place(line);
        findings.expect(!sector.sale.isClosed(), Rule.PHASE, "NUMBERED after CLOSED");
        int due = sector.lastNumber + 1;
        findings.expect(number == due, Rule.I4, "number %d given where %d is due", number, due);
        // a number nobody can have reached is not taken over: it would only cost memory
        boolean possible = number > 0 && number <= sector.arrivals();
        sector.lastNumber = possible ? number : due;
        if (place != null && judgeOrder(place)) {
            place.number = sector.lastNumber;
            place.state = Place.State.WAITING;
            sector.waiting.add(place.number);
        }
    }

    private boolean judgeOrder(Place place) {
        if (!findings.expect(place.number == 0, Rule.I3, "place %s already has number %d", place.id, place.number)) {
            return false;
        }
        Place due = draw.due();
        String name = due == null ? "nobody" : due.id;
        if (!findings.expect(due == place, Rule.I4, "place %s numbered where the draw has %s", place.id, name)) {
            draw.passUpTo(place);
        }
        return findings.expect(
                place.state == Place.State.ARRIVED, Rule.I4, "place %s numbered though %s", place.id, place.state);
    }
}
