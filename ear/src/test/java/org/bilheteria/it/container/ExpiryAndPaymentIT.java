package org.bilheteria.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.checkout.charge.Cashier;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.line.PlaceState;
import org.bilheteria.psp.Settlement;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.UtcMicros;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Goal: the end of a hold and its payment meet in every order, and each time exactly one of them wins. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class ExpiryAndPaymentIT {

    private static final Duration BEYOND_DEADLINE_AND_GRACE = Duration.ofSeconds(391);

    @Inject
    SaleInContainer sales;

    @Inject
    Cashier cashier;

    @Inject
    Settling settling;

    @Inject
    BoxOffice boxOffice;

    @Inject
    RefundReader refunds;

    @Inject
    SaleOffice office;

    @Inject
    Leaving leaving;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static Archive<?> application() {
        return Archives.shipped();
    }

    @Test
    void paidFirstTheHoldNeverExpires() throws Exception {
        SaleInContainer.Opened sale = sales.open(1);
        long buyer = sales.newBuyer();
        String place = held(sale, buyer);
        settling.noticed(pay(cashier.charge(place)));

        TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);
        boxOffice.expire(sale.sector(), List.of(place));

        assertThat(sales.view(place, buyer).orElseThrow().place().state()).isEqualTo(PlaceState.PAID);
        assertThat(sales.journal(sale, "EXPIRED")).isEmpty();
        assertThat(sales.board(sale).sold()).isEqualTo(1);
    }

    @Test
    void expiredFirstTheTicketGoesToTheNextAndTheLateMoneyGoesBack() throws Exception {
        SaleInContainer.Opened sale = sales.open(1);
        long late = sales.newBuyer();
        String place = held(sale, late);
        Charge charge = cashier.charge(place);
        long next = sales.newBuyer();
        String waiting = sales.arrive(sale, next, 1);
        sales.awaitState(waiting, next, PlaceState.WAITING);

        TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);
        sales.awaitState(place, late, PlaceState.EXPIRED);
        settling.noticed(pay(charge));

        sales.awaitState(waiting, next, PlaceState.HELD);
        await().untilAsserted(() -> assertThat(refunds.of(late))
                .extracting(Refund::reason, Refund::state)
                .containsExactly(tuple(RefundReason.LATE, RefundState.DONE)));
        assertThat(sales.journal(sale, "LATE")).hasSize(1);
        assertThat(sales.board(sale)).extracting(SectorBoard::sold).isEqualTo(0);
    }

    @Test
    void atTheSameMomentExactlyOneOfThemWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            SaleInContainer.Opened sale = sales.open(1);
            long buyer = sales.newBuyer();
            String place = held(sale, buyer);
            Settlement settlement = pay(cashier.charge(place));
            TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);
            CountDownLatch start = new CountDownLatch(1);

            Future<?> payment = executor.submit(() -> {
                start.await();
                settling.noticed(settlement);
                return true;
            });
            Future<?> expiry = executor.submit(() -> {
                start.await();
                return boxOffice.expire(sale.sector(), List.of(place));
            });
            start.countDown();
            payment.get();
            expiry.get();

            SectorBoard board = sales.board(sale);
            int ends = sales.journal(sale, "PAID").size()
                    + sales.journal(sale, "EXPIRED").size();
            assertThat(ends).isEqualTo(1);
            assertThat(board.held()).isZero();
            // Nobody else waits: money that came a moment after the end is honoured.
            assertThat(board.sold()).isEqualTo(1);
            assertThat(sales.journal(sale, "LATE"))
                    .hasSameSizeAs(sales.journal(sale, "EXPIRED"))
                    .allMatch(line -> line.contains("HONOURED"));
        }
    }

    @Test
    void theSameNoticeManyTimesAtOnceSellsOnce() throws Exception {
        SaleInContainer.Opened sale = sales.open(5);
        long buyer = sales.newBuyer();
        String place = held(sale, buyer);
        Settlement settlement = pay(cashier.charge(place));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> notices = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> executor.submit(() -> {
                    start.await();
                    settling.noticed(settlement);
                    return true;
                }))
                .toList();

        start.countDown();
        for (Future<Boolean> notice : notices) {
            notice.get();
        }

        await().until(() -> sales.board(sale).sold() == 1);
        assertThat(sales.journal(sale, "PAID")).hasSize(1);
        assertThat(refunds.of(buyer)).isEmpty();
    }

    @Test
    void moneyThatSettlesWhileTheClocksStandStillIsInTime() throws Exception {
        SaleInContainer.Opened sale = sales.open(1);
        long buyer = sales.newBuyer();
        String place = held(sale, buyer);
        Charge charge = cashier.charge(place);
        office.pause(sale.performance(), PauseReason.ORGANISER, "a test");
        TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);

        settling.noticed(pay(charge));

        assertThat(sales.view(place, buyer).orElseThrow().place().state()).isEqualTo(PlaceState.PAID);
    }

    @Test
    void theHoldsOfASaleThatIsClosedWhilePausedStillEnd() {
        SaleInContainer.Opened sale = sales.open(1);
        long buyer = sales.newBuyer();
        String place = held(sale, buyer);
        office.pause(sale.performance(), PauseReason.ORGANISER, "a test");

        office.close(sale.performance(), "a test");
        TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);

        sales.awaitState(place, buyer, PlaceState.EXPIRED);
        assertThat(sales.journal(sale, "RESUMED")).hasSize(1);
        assertThat(sales.journal(sale, "CLOSED")).hasSize(1);
    }

    @Test
    void whoPaidAndLeavesAMomentLaterKeepsWhatHeBought() throws Exception {
        SaleInContainer.Opened sale = sales.open(1);
        long buyer = sales.newBuyer();
        String place = held(sale, buyer);
        pay(cashier.charge(place));

        leaving.leave(sale.sector(), place);

        assertThat(sales.view(place, buyer).orElseThrow().place().state()).isEqualTo(PlaceState.PAID);
    }

    @Test
    void ofManyWhoStopTheClocksAtOnceOneDoesAndOneStartsThem() throws Exception {
        SaleInContainer.Opened sale = sales.open(5);

        int stopped =
                AtOnce.unrefused(8, executor, () -> office.pause(sale.performance(), PauseReason.ORGANISER, "a test"));
        int started = AtOnce.unrefused(8, executor, () -> office.resume(sale.performance(), "a test"));

        assertThat(stopped).isEqualTo(1);
        assertThat(started).isEqualTo(1);
        assertThat(sales.journal(sale, "PAUSED")).hasSize(1);
        assertThat(sales.journal(sale, "RESUMED")).hasSize(1);
    }

    private String held(SaleInContainer.Opened sale, long buyer) {
        String place = sales.arrive(sale, buyer, 1);
        sales.awaitState(place, buyer, PlaceState.HELD);
        return place;
    }

    private Settlement pay(Charge charge) {
        return TestParts.PSP.pay(charge.txid(), charge.amount(), UtcMicros.now(clock));
    }
}
