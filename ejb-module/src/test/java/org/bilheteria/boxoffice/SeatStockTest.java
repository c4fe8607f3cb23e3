package org.bilheteria.boxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.line.Wish;
import org.junit.jupiter.api.Test;

class SeatStockTest {

    private final SeatStock stock = new SeatStock(1, 10, 4);

    @Test
    void whatIsLeftIsOffered() {
        assertThat(stock.offer(new Wish(3, 1, false))).contains(new Allotment(3, 1));
    }

    @Test
    void nothingIsOfferedToAnOrderLargerThanWhatIsLeft() {
        stock.hold(new Allotment(8, 0));

        assertThat(stock.offer(new Wish(3, 0, false))).isEmpty();
    }

    @Test
    void whoAcceptsFewerIsOfferedTheRest() {
        stock.hold(new Allotment(8, 0));

        assertThat(stock.offer(new Wish(4, 0, true))).contains(new Allotment(2, 0));
    }

    @Test
    void halfPriceEndsWithItsQuotaWhileFullPriceGoesOn() {
        stock.hold(new Allotment(0, 4));

        assertThat(stock.offer(new Wish(1, 1, false))).isEmpty();
        assertThat(stock.offer(new Wish(1, 1, true))).contains(new Allotment(1, 0));
        assertThat(stock.offer(new Wish(1, 0, false))).contains(new Allotment(1, 0));
    }

    @Test
    void noTicketIsHeldThatIsNotThere() {
        stock.hold(new Allotment(10, 0));

        assertThatThrownBy(() -> stock.hold(new Allotment(1, 0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noHalfPriceTicketIsHeldBeyondTheQuota() {
        assertThatThrownBy(() -> stock.hold(new Allotment(0, 5))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsReleasedThatWasNotHeld() {
        assertThatThrownBy(() -> stock.release(new Allotment(1, 0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void capacityNeverGoesBelowWhatIsHeldAndSold() {
        stock.hold(new Allotment(5, 0));
        stock.sell(new Allotment(2, 0));

        assertThat(stock.resize(4)).isFalse();
        assertThat(stock.resize(5)).isTrue();
        assertThat(stock.available()).isZero();
    }

    @Test
    void theHalfPriceQuotaOutlivesASectorThatIsSmallerThanIt() {
        assertThat(stock.resize(2)).isTrue();
        assertThat(stock.offer(new Wish(0, 3, true))).contains(new Allotment(0, 2));

        assertThat(stock.resize(10)).isTrue();
        assertThat(stock.halfQuota()).isEqualTo(4);
        assertThat(stock.halfAvailable()).isEqualTo(4);
    }
}
