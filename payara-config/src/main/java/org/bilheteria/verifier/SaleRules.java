package org.bilheteria.verifier;

import java.util.Map;

/** The organiser's acts: opening, pauses, capacity, closing. */
final class SaleRules {
    private final Sector sector;
    private final Findings findings;
    private final Seeds seeds;

    SaleRules(Sector sector, Seeds seeds) {
        this.sector = sector;
        this.findings = sector.findings;
        this.seeds = seeds;
    }

    Map<String, LineRule> rules() {
        return Map.of(
                "OPENED", this::opened,
                "OPENING", this::opening,
                "PAUSED", this::paused,
                "RESUMED", this::resumed,
                "CAPACITY", this::capacity,
                "CLOSED", this::closed);
    }

    private void opened(JournalLine line) throws Malformed {
        Facts facts = line.facts();
        int capacity = facts.count("capacity");
        int halfQuota = facts.count("halfQuota");
        byte[] commitment = facts.bytes("commitment");
        long opensAt = facts.instant("opensAt");
        long window = facts.duration("window");
        facts.duration("settle");
        if (window == 0) {
            throw new Malformed("window must be longer than nothing");
        }
        if (findings.expect(!sector.sale.isOpened(), Rule.PHASE, "OPENED a second time")) {
            findings.expect(line.seq() == 1, Rule.PHASE, "OPENED must be the first line");
            sector.stock.open(capacity, halfQuota);
            seeds.commit(commitment);
            sector.sale.open(opensAt, window, facts.duration("hold"), facts.duration("grace"));
        }
    }

    private void opening(JournalLine line) throws Malformed {
        long opensAt = line.facts().instant("opensAt");
        findings.expect(!sector.windows.isPast(0), Rule.PHASE, "opening moved after the first draw");
        sector.sale.moveOpening(opensAt);
    }

    private void paused(JournalLine line) {
        findings.expect(!sector.sale.isPaused(), Rule.PHASE, "PAUSED while paused");
        sector.sale.pause(line.at());
    }

    private void resumed(JournalLine line) throws Malformed {
        long shift = line.facts().duration("shifted");
        findings.expect(sector.sale.isPaused(), Rule.PHASE, "RESUMED without a pause");
        sector.sale.resume(shift);
    }

    private void capacity(JournalLine line) throws Malformed {
        int capacity = line.facts().count("capacity");
        sector.stock.resize(capacity);
        findings.expect(sector.stock.isWithinLimits(), Rule.I1, "capacity below what is in use: %s", sector.stock);
    }

    private void closed(JournalLine line) {
        findings.expect(!sector.sale.isClosed(), Rule.PHASE, "CLOSED a second time");
        sector.sale.close();
    }
}
