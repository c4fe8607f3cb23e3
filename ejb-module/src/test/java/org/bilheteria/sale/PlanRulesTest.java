package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit.Limits;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.sale.SaleEdit.Show;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: no plan and no change exists that can't be sold, by whatever way it came, and the wrong fields are named. */
class PlanRulesTest {

    private static final Instant OPENS = Instant.parse("2026-11-30T13:00:00Z");
    private static final SaleWindow WINDOW = new SaleWindow(OPENS, OPENS, OPENS.plusSeconds(60));
    private static final SectorPrices PRICES = new SectorPrices(new Money(100), new Money(50));
    private static final SectorPlan FLOOR = new SectorPlan("Floor", 100, 40, PRICES);
    private static final String LONG = "x".repeat(201);

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeSoldIsRefusedByName(Runnable made, String[] fields) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, made::run);

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID);
        assertThat(refused.fields()).containsOnlyKeys(fields);
        assertThat(refused).hasMessageStartingWith(fields[0] + " ");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(() -> plan(" ", "A hall", 4, 1, List.of(FLOOR)), "title"),
                wrong(() -> plan("A show", LONG, 4, 1, List.of(FLOOR)), "venue"),
                wrong(() -> plan("A show", "A hall", 0, 1, List.of(FLOOR)), "limitPerBuyer"),
                wrong(() -> plan("A show", "A hall", 4, Bounds.MOST_TICKETS + 1, List.of(FLOOR)), "halfPerBuyer"),
                wrong(() -> plan("A show", "A hall", 4, 1, List.of()), "sectors"),
                wrong(() -> plan("A show", "A hall", 4, 1, List.of(FLOOR, FLOOR)), "sectors"),
                wrong(() -> plan("A show", "A hall", 4, 1, Collections.nCopies(101, FLOOR)), "sectors"),
                wrong(() -> new SectorPlan("", 100, 40, PRICES), "name"),
                wrong(() -> new SectorPlan("Floor", 1_000_001, 40, PRICES), "capacity"),
                wrong(() -> new SectorPlan("Floor", 100, 101, PRICES), "halfQuota"),
                wrong(() -> new SectorPlan("Floor", 100, 40, prices(0, 0)), "fullPrice", "halfPrice"),
                wrong(() -> new SectorPlan("Floor", 100, 40, prices(100, 0)), "halfPrice"),
                wrong(() -> new SectorPlan("Floor", 100, 40, prices(100, 101)), "halfPrice"),
                wrong(() -> new SectorPlan("Floor", 100, 40, prices(100, 51)), "halfPrice"),
                wrong(() -> new SectorPlan("Floor", 100, 40, prices(33_33, 16_67)), "halfPrice"),
                wrong(() -> plan("A show", "A hall", 4, 5, List.of(FLOOR)), "halfPerBuyer"),
                wrong(() -> new SaleWindow(OPENS.plusNanos(1), OPENS, OPENS.plusSeconds(1)), "lobbyOpensAt"),
                wrong(() -> new SaleWindow(OPENS, OPENS, OPENS), "closesAt"),
                wrong(() -> SaleEdit.nothing().resizing(1, Bounds.LARGEST_SECTOR + 1), "capacity"),
                wrong(() -> SaleEdit.nothing().resizing(1, -1), "capacity"),
                wrong(() -> SaleEdit.nothing().calling(-1), "callsPerSecond"),
                wrong(() -> SaleEdit.nothing().telling("x".repeat(501)), "message"),
                wrong(() -> new Show(Optional.of(LONG), Optional.empty(), Optional.empty()), "title"),
                wrong(() -> new Limits(Optional.of(0), Optional.empty()), "limitPerBuyer"),
                wrong(() -> change("", null), "name"),
                wrong(() -> change(null, 0L), "fullPrice"));
    }

    @Test
    void asManySectorsAsAreAllowedAreNoneTooMany() {
        List<SectorPlan> all = IntStream.range(0, Bounds.MOST_SECTORS)
                .mapToObj(number -> new SectorPlan("Sector " + number, Bounds.LARGEST_SECTOR, 0, PRICES))
                .toList();

        assertThat(plan("A show", "A hall", Bounds.MOST_TICKETS, 0, all).sectors())
                .hasSize(Bounds.MOST_SECTORS);
    }

    @Test
    void aCapacityOfNothingStopsASectorThatIsOnSale() {
        assertThat(SaleEdit.nothing().resizing(1, 0).sectors())
                .isEqualTo(Map.of(
                        1, new SectorChange(Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static Arguments wrong(Runnable made, String... fields) {
        return Arguments.of(made, fields);
    }

    private static PerformancePlan plan(String title, String venue, int limit, int half, List<SectorPlan> sectors) {
        return new PerformancePlan(title, venue, OPENS, WINDOW, limit, half, sectors);
    }

    private static SectorPrices prices(long full, long half) {
        return new SectorPrices(new Money(full), new Money(half));
    }

    private static SectorChange change(String name, Long fullPrice) {
        return new SectorChange(
                Optional.empty(),
                Optional.ofNullable(name),
                Optional.ofNullable(fullPrice).map(Money::new),
                Optional.empty());
    }
}
