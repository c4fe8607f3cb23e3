package org.bilheteria.web.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a plan says what was typed, usual values are filled in, and what makes no sense is named. */
class PlanFormTest {

    private static final int ROWS = 3;

    private final Map<String, String> typed = new HashMap<>();

    @BeforeEach
    void aGoodPlan() {
        typed.put("title", "Rock in Rio");
        typed.put("venue", "Cidade do Rock");
        typed.put("startsAt", "2026-12-20T18:00");
        typed.put("lobbyOpensAt", "2026-11-30T09:00");
        typed.put("opensAt", "2026-11-30T10:00");
        typed.put("closesAt", "2026-12-19T10:00");
        typed.put("limitPerBuyer", "4");
        typed.put("halfPerBuyer", "1");
        typed.put("sectorName0", "Gramado");
        typed.put("capacity0", "1000");
        typed.put("fullPrice0", "795,01");
    }

    @Test
    void whatIsUsualNeedNotBeTyped() {
        SectorPlan sector = plan().sectors().get(0);

        assertThat(sector.halfQuota()).isEqualTo(400);
        assertThat(sector.prices().half()).isEqualTo(new Money(39_750));
    }

    @Test
    void timesAreBrasilias() {
        assertThat(plan().sale().opensAt()).isEqualTo(Instant.parse("2026-11-30T13:00:00Z"));
    }

    @Test
    void rowsWithoutANameDoNotCount() {
        typed.put("sectorName2", "Arquibancada");
        typed.put("capacity2", "5.000");
        typed.put("fullPrice2", "R$ 1.295,00");

        assertThat(plan().sectors()).extracting(SectorPlan::name).containsExactly("Gramado", "Arquibancada");
        assertThat(plan().sectors().get(1).capacity()).isEqualTo(5_000);
        assertThat(plan().sectors().get(1).prices().full()).isEqualTo(new Money(129_500));
    }

    @ParameterizedTest
    @CsvSource({
        "title,''",
        "startsAt,tomorrow",
        "closesAt,2026-11-30T10:00",
        "lobbyOpensAt,2026-11-30T10:01",
        "limitPerBuyer,0",
        "halfPerBuyer,-1",
        "capacity0,0",
        "capacity0,1000001",
        "capacity0,1.5",
        "capacity0,1.5000",
        "capacity0,'1,000'",
        "capacity0,1e3",
        "fullPrice0,'1.7,50'",
        "halfPrice0,'397,51'",
        "halfPerBuyer,5",
        "startsAt,0001-01-01T00:00",
        "startsAt,+999999999-01-01T00:00",
        "fullPrice0,free",
        "fullPrice0,'0,00'",
        "fullPrice0,'7,9'",
        "halfPrice0,x",
        "halfQuota0,1001",
        "sectorName0,''",
        "sectorName1,Gramado"
    })
    void whatMakesNoSenseIsNamed(String field, String text) {
        typed.put(field, text);

        PlanForm form = new PlanForm(name -> typed.getOrDefault(name, ""));

        assertThat(form.plan(ROWS)).isNull();
        assertThat(form.wrong()).contains(field);
    }

    @Test
    void everyRowWithANameThatIsTakenIsNamed() {
        typed.put("sectorName1", "Gramado");
        typed.put("sectorName2", "Gramado");
        for (String row : new String[] {"1", "2"}) {
            typed.put("capacity" + row, "10");
            typed.put("fullPrice" + row, "100");
        }

        PlanForm form = new PlanForm(name -> typed.getOrDefault(name, ""));

        assertThat(form.plan(ROWS)).isNull();
        assertThat(form.wrong()).containsExactlyInAnyOrder("sectorName1", "sectorName2");
    }

    private PerformancePlan plan() {
        PlanForm form = new PlanForm(name -> typed.getOrDefault(name, ""));
        PerformancePlan plan = form.plan(ROWS);
        assertThat(form.wrong()).isEmpty();
        return plan;
    }
}
