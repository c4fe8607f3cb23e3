package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever happens in whatever order, the invariants of a sector hold after every single step. Method: long seeded
 * random walks over the real rules; the seed is in the test's name, so a failing walk can be walked again.
 */
class RandomWalkTest {

    private static final int STEPS = 4_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20260904, 42})
    void invariantsHoldAfterEveryStep(long seed) {
        SimulatedSale sale = new SimulatedSale(seed, 1_200);

        for (int step = 0; step < STEPS; step++) {
            sale.step();
            assertInvariants(sale);
        }

        assertThat(sale.stock.sold()).as("the walk sold something").isPositive();
    }

    private static void assertInvariants(SimulatedSale sale) {
        int held = sale.records.activeHolds().stream()
                .mapToInt(hold -> hold.tickets().total())
                .sum();
        int paid = sale.records.holds.values().stream()
                .filter(hold -> hold.state() == HoldState.PAID)
                .mapToInt(hold -> hold.tickets().total())
                .sum();
        assertThat(sale.stock.held()).isEqualTo(held);
        assertThat(sale.stock.sold()).isEqualTo(paid);
        assertThat(held + paid).isLessThanOrEqualTo(sale.stock.capacity());
        assertThat(sale.line.waiting()).isEqualTo(count(sale, PlaceState.WAITING));
        assertThat(sale.line.undrawn()).isEqualTo(count(sale, PlaceState.ARRIVED));
        assertOneLivePlaceEach(sale);
    }

    private static long count(SimulatedSale sale, PlaceState state) {
        return sale.records.places.values().stream()
                .filter(place -> place.state() == state)
                .count();
    }

    private static void assertOneLivePlaceEach(SimulatedSale sale) {
        var live = sale.records.places.values().stream()
                .filter(place -> place.state().live())
                .collect(Collectors.groupingBy(Place::buyer, Collectors.counting()));
        assertThat(live.values()).allMatch(count -> count == 1);
    }
}
