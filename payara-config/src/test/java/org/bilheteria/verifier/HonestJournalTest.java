package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HonestJournalTest {
    @Test
    void anHonestSaleHasNoViolations() {
        JournalFixture journal = HonestSale.journal();

        Verdict verdict = Verdict.on(journal);

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.output())
                .endsWith(
                        "sector S: " + journal.lines.size() + " lines, 14 arrivals, 9 sold, 1 held, 0 violations",
                        "0 violations");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void whatTheContractMayAddIsWarnedOfAndNotCounted() {
        Verdict verdict = Verdict.on(HonestSale.journal());

        assertThat(verdict.output())
                .filteredOn(line -> line.startsWith("warning: "))
                .hasSize(2)
                .anyMatch(line -> line.contains("AUDITED"))
                .anyMatch(line -> line.contains("CLOSED") && line.contains("note"));
    }

    @Test
    void theHonestSaleHasEveryTypeOfTheContract() {
        JournalFixture journal = HonestSale.journal();

        assertThat(journal.lines)
                .extracting(line -> line.get("type"))
                .contains("OPENED", "OPENING", "ARRIVED", "DRAWN", "NUMBERED", "HELD", "SKIPPED", "EXPIRED", "RELEASED")
                .contains("LEFT", "TURNED_AWAY", "PAID", "LATE", "REFUNDED", "PAUSED", "RESUMED", "CAPACITY", "CLOSED");
    }
}
