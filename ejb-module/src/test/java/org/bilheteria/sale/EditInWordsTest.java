package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit.Limits;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.sale.SaleEdit.Show;
import org.bilheteria.sale.SaleEdit.Times;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;

/** Goal: the audit log has room for every change, and nothing of one is left out. */
class EditInWordsTest {

    @Test
    void aSmallChangeIsOneEntry() {
        assertThat(EditInWords.of(SaleEdit.nothing().resizing(5, 100), "performance 3"))
                .containsExactly("performance 3: capacity of sector 5 100");
    }

    @Test
    void aLargeChangeIsSeveralAndEachFits() {
        Map<Integer, SectorChange> sectors = new TreeMap<>();
        IntStream.range(0, 99)
                .forEach(id -> sectors.put(
                        id,
                        new SectorChange(
                                Optional.of(1_000_000),
                                Optional.of("x".repeat(80)),
                                Optional.of(new Money(9_999_999_999L)),
                                Optional.of(new Money(1)))));
        Show show = new Show(Optional.of("t".repeat(200)), Optional.of("v".repeat(200)), Optional.empty());
        SectorPlan added = new SectorPlan("y".repeat(80), 1_000_000, 0, new SectorPrices(new Money(1), new Money(1)));

        List<String> entries = EditInWords.of(
                new SaleEdit(
                        show,
                        Times.SAME,
                        new Limits(Optional.of(4), Optional.of(1)),
                        Optional.of("m".repeat(500)),
                        Optional.of(1_000_000),
                        sectors,
                        List.of(added)),
                "performance 999999999");

        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry)
                        .startsWith("performance 999999999: ")
                        .hasSizeLessThanOrEqualTo(EditInWords.LONGEST));
        String all = String.join(" ", entries);
        IntStream.range(0, 99).forEach(id -> assertThat(all).contains("fullPrice of sector " + id + " 99999999.99"));
        assertThat(all).contains("limitPerBuyer 4", "new sector \"yyy", "message \"mmm");
    }
}
