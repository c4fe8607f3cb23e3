package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
}
