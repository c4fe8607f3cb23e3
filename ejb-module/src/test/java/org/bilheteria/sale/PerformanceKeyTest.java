package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: what comes twice with one key is made once; another plan with it is refused. */
class PerformanceKeyTest {

    private static final Instant OPENS = Instant.parse("2026-11-30T12:00:00Z");
    private static final SaleWindow WINDOW = new SaleWindow(OPENS, OPENS, OPENS.plusSeconds(3_600));

    private final JpaInMemory database = new JpaInMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSamePlanIsTheSamePerformanceAndAnotherIsRefused() {
        int made = keep("k", plan("A show"));

        PerformanceKey found = database.ask(entities -> entities.find(PerformanceKey.class, "k"));

        assertThat(found.made(plan("A show"))).isEqualTo(made);
        assertThat(catchThrowableOfType(Refused.class, () -> found.made(plan("Another")))
                        .refusal())
                .isEqualTo(Refusal.ALREADY_MADE);
    }

    @Test
    void theDatabaseKnowsAKeyOnce() {
        keep("k", plan("A show"));

        assertThatThrownBy(() -> keep("k", plan("A show"))).isInstanceOf(RuntimeException.class);
    }

    private int keep(String key, PerformancePlan plan) {
        Performance performance = new Performance(plan.title(), plan.venue(), plan.startsAt(), plan.sale(), 4, 1);
        database.run(entities -> {
            entities.persist(performance);
            entities.flush();
            entities.persist(new PerformanceKey(key, plan, performance.id()));
        });
        return performance.id();
    }

    private static PerformancePlan plan(String title) {
        SectorPrices prices = new SectorPrices(new Money(10_000), new Money(5_000));
        return new PerformancePlan(
                title,
                "A hall",
                OPENS.plusSeconds(7_200),
                WINDOW,
                4,
                1,
                List.of(new PerformancePlan.SectorPlan("Floor", 10, 4, prices)));
    }
}
