package org.bilheteria.verifier;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The types of line and the order of their facts (docs/journal.md). May be added to, never changed. */
final class JournalFormat {
    static final Map<String, List<String>> FACTS = Map.ofEntries(
            entry(
                    "OPENED",
                    List.of("capacity", "halfQuota", "commitment", "opensAt", "window", "settle", "hold", "grace")),
            entry("OPENING", List.of("opensAt")),
            entry("ARRIVED", List.of("place", "stamp", "full", "half", "acceptFewer", "window", "late")),
            entry("DRAWN", List.of("n", "window", "seed", "digest", "count")),
            entry("NUMBERED", List.of("place", "number")),
            entry("HELD", List.of("place", "number", "full", "half", "deadline")),
            entry("SKIPPED", List.of("place", "number", "reason")),
            entry("EXPIRED", List.of("place")),
            entry("RELEASED", List.of("place")),
            entry("LEFT", List.of("place")),
            entry("TURNED_AWAY", List.of("place")),
            entry("PAID", List.of("place", "txid", "settled", "tickets")),
            entry("LATE", List.of("place", "txid", "settled", "outcome")),
            entry("REFUNDED", List.of("place", "txid", "tickets")),
            entry("PAUSED", List.of()),
            entry("RESUMED", List.of("shifted")),
            entry("CAPACITY", List.of("capacity")),
            entry("CLOSED", List.of()));

    private JournalFormat() {}

    /** Judges the order of a line's facts; warns of what was added since this verifier was written. */
    static void check(JournalLine line, Findings findings) {
        List<String> known = FACTS.get(line.type());
        if (known == null) {
            findings.warn(
                    "lines of type " + line.type() + " are not known to this verifier: only their chain is checked");
            return;
        }
        List<String> names = line.facts().names();
        boolean ordered =
                names.size() >= known.size() && names.subList(0, known.size()).equals(known);
        findings.expect(ordered, Rule.FORM, "the facts of %s must be %s in this order", line.type(), known);
        if (ordered && names.size() > known.size()) {
            findings.warn(line.type() + " has facts not known to this verifier: "
                    + names.subList(known.size(), names.size()));
        }
    }
}
