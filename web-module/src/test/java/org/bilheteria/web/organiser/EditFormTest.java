package org.bilheteria.web.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: only what was typed differently changes, new rows are new sectors, and what makes no sense is named. */
class EditFormTest {

    /** With seconds, which no field shows. */
    private static final Instant OPENS = Instant.parse("2026-11-30T13:00:20Z");

    private final Performance performance = new Performance(
            "A show",
            "A hall",
            OPENS.plusSeconds(9_000_000),
            new SaleWindow(OPENS.minusSeconds(3_600), OPENS, OPENS.plusSeconds(86_400)),
            4,
            1);
    private final Map<String, String> sent = new HashMap<>();
    private PlanFields fields;
    private EditForm form;

    @BeforeEach
    void asThePageIsSent() {
        Sector sector = performance.addSector("Floor", new SectorPrices(new Money(10_000), new Money(4_000)));
        SectorBoard board =
                new SectorBoard(sector, 100, 100, 0, 0, 0, 0, 0, 0, 40, 40, "", 1, "", OPENS, Optional.empty());
        fields = new PlanFields(sent, 1);
        fields.beginLike(new Board(performance, OPENS, List.of(board)));
        fields.begin("sector0", 0);
        fields.begin("startsAt", TypedFields.text(performance.startsAt()));
        fields.begin("lobbyOpensAt", "2026-11-30T09:00");
        fields.begin("opensAt", "2026-11-30T10:00");
        fields.begin("closesAt", "2026-12-01T10:00");
        sent.put("rows", "2");
        sent.put("title", "A show");
        sent.put("opensAt", "2026-11-30T10:00");
    }

    @Test
    void whatIsLeftAsItWasChangesNothing() {
        assertThat(change()).isEqualTo(SaleEdit.nothing());
    }

    @Test
    void whatIsTypedDifferentlyChanges() {
        sent.put("title", "Another show");
        sent.put("closesAt", "2026-12-02T10:00");
        sent.put("fullPrice0", "120,50");
        sent.put("halfPrice0", "");

        SaleEdit change = change();

        assertThat(change.show().title()).contains("Another show");
        assertThat(change.show().venue()).isEmpty();
        assertThat(change.times().opensAt()).isEmpty();
        assertThat(change.times().closesAt()).contains(Instant.parse("2026-12-02T13:00:00Z"));
        assertThat(change.sectors())
                .containsEntry(
                        0,
                        new SectorChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Money(12_050)),
                                Optional.of(new Money(6_025))));
    }

    @Test
    void aRowWithoutAnIdIsANewSector() {
        sent.put("sector1", "");
        sent.put("sectorName1", "Box");
        sent.put("capacity1", "10");
        sent.put("fullPrice1", "200");

        assertThat(change().added())
                .containsExactly(new SectorPlan("Box", 10, 4, new SectorPrices(new Money(20_000), new Money(10_000))));
    }

    @ParameterizedTest
    @CsvSource({
        "title,'',",
        "startsAt,tomorrow,",
        "opensAt,2026-12-01T10:01,closesAt",
        "lobbyOpensAt,2026-11-30T10:01,",
        "limitPerBuyer,0,",
        "capacity0,many,",
        "fullPrice0,'0,00',",
        "halfPrice0,-1,",
        "sectorName0,'',",
        "sectorName1,Floor,",
        "capacity1,10,sectorName1"
    })
    void whatMakesNoSenseIsNamed(String field, String text, String marked) {
        sent.put(field, text);

        assertThat(form().change(2)).isNull();
        assertThat(form.wrong()).contains(marked == null ? field : marked);
    }

    @Test
    void aFieldThatIsFixedByNowIsNotSavedInSilence() {
        fields.fix("fullPrice0", Fixed.TERMS);
        sent.put("fullPrice0", "120,50");

        assertThat(fields.value("fullPrice0")).isEqualTo("100,00");
        assertThat(change().sectors()).isNotEmpty();
    }

    private SaleEdit change() {
        SaleEdit change = form().change(2);
        assertThat(form.wrong()).isEmpty();
        return change;
    }

    private EditForm form() {
        form = new EditForm(fields, performance);
        return form;
    }
}
