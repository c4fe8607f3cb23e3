package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.bilheteria.turnstile.Outstanding;
import org.junit.jupiter.api.Test;

/** Goal: a promise that comes late, after a crash or behind a backlog, leaves nobody without a number who may have one. */
class LineStepTest {

    private static final Duration FIRST_WINDOW = Duration.ofMillis(500);
    private static final Duration SECOND_WINDOW = Duration.ofMillis(1_500);
    private static final Duration NINTH_WINDOW = Duration.ofMillis(8_500);

    private final SimulatedSale sale = new SimulatedSale(1, 10);

    @Test
    void onePromiseDrawsEveryWindowItCompletes() {
        sale.arriveAfterOpening(FIRST_WINDOW, SECOND_WINDOW, NINTH_WINDOW);

        sale.advance(SimulatedSale.OPENS.plusSeconds(9));

        assertThat(sale.line.undrawn()).isZero();
        assertThat(sale.line.drawn()).isEqualTo(3);
        assertThat(sale.stock.held()).isEqualTo(3);
    }

    @Test
    void aWindowThatMayStillGrowIsNotDrawn() {
        sale.arriveAfterOpening(FIRST_WINDOW, SECOND_WINDOW);

        sale.advance(SimulatedSale.OPENS.plusMillis(1_999));

        assertThat(sale.line.undrawn()).isEqualTo(1);
        assertThat(sale.line.drawn()).isEqualTo(1);
    }

    /** Two of three tickets are left for whoever may come back; then order means something. */
    @Test
    void aWindowWaitsForStampsThatMayStillComeBack() {
        SimulatedSale scarce = new SimulatedSale(1, 3);
        scarce.arriveAfterOpening(FIRST_WINDOW, SECOND_WINDOW);

        scarce.advance(SimulatedSale.OPENS.plusSeconds(9), givenOut(1_200, 1));
        assertThat(scarce.line.lastDrawn()).isEqualTo(1);

        scarce.advance(SimulatedSale.OPENS.plusSeconds(9), givenOut(2_000, 1));
        assertThat(scarce.line.lastDrawn()).isEqualTo(2);
    }

    @Test
    void noWindowWaitsWhereEverybodyGetsWhatTheyWant() {
        sale.arriveAfterOpening(FIRST_WINDOW, SECOND_WINDOW);

        // Ten tickets: two for these, four for each who may come back.
        sale.advance(SimulatedSale.OPENS.plusSeconds(9), givenOut(100, 2));
        assertThat(sale.line.undrawn()).isZero();

        sale.arriveAfterOpening(NINTH_WINDOW);
        sale.advance(SimulatedSale.OPENS.plusSeconds(20), givenOut(8_100, 2));
        assertThat(sale.line.undrawn()).isEqualTo(1);
    }

    @Test
    void theLobbyWaitsForNobody() {
        SimulatedSale scarce = new SimulatedSale(1, 1);
        scarce.arriveAfterOpening(Duration.ofMinutes(-2), Duration.ofMinutes(-1));

        scarce.advance(SimulatedSale.OPENS, givenOut(-90_000, 5));

        assertThat(scarce.line.undrawn()).isZero();
        assertThat(scarce.stock.held()).isZero();
    }

    private static Outstanding givenOut(int afterOpening, int count) {
        return new Outstanding(Optional.of(SimulatedSale.OPENS.plusMillis(afterOpening)), count);
    }
}
