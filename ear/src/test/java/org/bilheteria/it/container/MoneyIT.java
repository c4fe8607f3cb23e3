package org.bilheteria.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bilheteria.checkout.charge.Cashier;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.checkout.refund.Withdrawal;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.line.PlaceState;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.Settlement;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Ticket;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Goal: money that is late, wrong, doubled, unannounced or taken back ends as the picture in docs/money.md says. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class MoneyIT {

    private static final Duration BEYOND_DEADLINE_AND_GRACE = Duration.ofSeconds(391);

    @Inject
    SaleInContainer sales;

    @Inject
    Cashier cashier;

    @Inject
    Settling settling;

    @Inject
    Orders orders;

    @Inject
    RefundReader refunds;

    @Inject
    Withdrawal withdrawal;

    @Inject
    SaleOffice office;

    @Inject
    Clock clock;

    @Deployment
    static Archive<?> application() {
        return Archives.shipped();
    }

    @AfterEach
    void refundsAreDoneAgain() {
        TestParts.PSP.refunds = PspRefundStatus.DONE;
    }

    @Test
    void lateMoneyIsHonouredWhileTheTicketsAreFreeAndNobodyWaits() throws Exception {
        Bought lost = heldThenLost();

        settling.noticed(pay(lost.charge()));

        assertThat(sales.view(lost.place(), lost.buyer()).orElseThrow().place().state())
                .isEqualTo(PlaceState.PAID);
        assertThat(sales.journal(lost.sale(), "LATE"))
                .singleElement()
                .asString()
                .contains("HONOURED");
        assertThat(orders.ofPlace(lost.place()).map(Order::live)).contains(true);
        assertThat(sales.board(lost.sale()).sold()).isEqualTo(1);
    }

    @Test
    void lateMoneyOfASaleThatHasClosedGoesBack() throws Exception {
        Bought lost = heldThenLost();
        office.close(lost.sale().performance(), "a test");

        settling.noticed(pay(lost.charge()));

        awaitRefund(lost.buyer(), RefundReason.LATE, lost.charge().amount());
        assertThat(sales.journal(lost.sale(), "LATE"))
                .singleElement()
                .asString()
                .contains("REFUNDED");
    }

    @Test
    void tooLittleGoesBackAndTheHoldCanBePaidByAnotherCharge() throws Exception {
        Bought held = held();
        settling.noticed(TestParts.PSP.pay(held.charge().txid(), new Money(1), UtcMicros.now(clock)));

        Charge second = cashier.charge(held.place());
        settling.noticed(pay(second));

        assertThat(second.txid()).isNotEqualTo(held.charge().txid());
        awaitRefund(held.buyer(), RefundReason.TOO_LITTLE, new Money(1));
        assertThat(sales.view(held.place(), held.buyer()).orElseThrow().place().state())
                .isEqualTo(PlaceState.PAID);
    }

    @Test
    void whatIsTooMuchGoesBackAndTheRestBuys() throws Exception {
        Bought held = held();

        Money price = held.charge().amount();
        settling.noticed(TestParts.PSP.pay(held.charge().txid(), price.plus(new Money(7)), UtcMicros.now(clock)));

        awaitRefund(held.buyer(), RefundReason.SURPLUS, new Money(7));
        assertThat(orders.ofPlace(held.place()).map(Order::total)).contains(price);
    }

    @Test
    void paidTwiceOneBuysAndTheOtherGoesBack() throws Exception {
        Bought held = held();
        settling.noticed(pay(held.charge()));

        settling.noticed(pay(held.charge()));

        awaitRefund(held.buyer(), RefundReason.PAID_TWICE, held.charge().amount());
        assertThat(sales.journal(held.sale(), "PAID")).hasSize(1);
    }

    @Test
    void aPaymentNobodyGaveNoticeOfIsFound() {
        Bought held = held();

        pay(held.charge());

        sales.awaitState(held.place(), held.buyer(), PlaceState.PAID);
    }

    @Test
    void aRefundThatFailsIsAskedForAgain() throws Exception {
        Bought lost = heldThenLost();
        office.close(lost.sale().performance(), "a test");
        TestParts.PSP.refunds = PspRefundStatus.FAILED;

        settling.noticed(pay(lost.charge()));
        await().until(() -> refunds.of(lost.buyer()).stream().anyMatch(refund -> refund.tries() > 0));
        TestParts.PSP.refunds = PspRefundStatus.DONE;
        TestParts.CLOCK.advance(Duration.ofMinutes(1));

        awaitRefund(lost.buyer(), RefundReason.LATE, lost.charge().amount());
    }

    @Test
    void whoWithdrawsHasHisMoneyBackAndTheNextHasTheTickets() throws Exception {
        Bought held = held();
        settling.noticed(pay(held.charge()));
        Order order = orders.ofPlace(held.place()).orElseThrow();
        long next = sales.newBuyer();
        sales.arrive(held.sale(), sales.newBuyer(), 1);

        withdrawal.withdraw(order.number(), held.buyer());
        withdrawal.withdraw(order.number(), held.buyer());

        awaitRefund(held.buyer(), RefundReason.WITHDRAWAL, order.total());
        assertThat(orders.tickets(order.number())).allMatch(Ticket::annulled);
        assertThat(sales.journal(held.sale(), "REFUNDED")).hasSize(1);
        String waiting = sales.arrive(held.sale(), next, 1);
        sales.awaitState(waiting, next, PlaceState.HELD);
        await().until(() ->
                orders.order(order.number(), held.buyer()).orElseThrow().status() == Order.Status.REFUNDED);
    }

    @Test
    void afterSevenDaysNobodyWithdraws() throws Exception {
        Bought held = held();
        settling.noticed(pay(held.charge()));
        Order order = orders.ofPlace(held.place()).orElseThrow();

        TestParts.CLOCK.advance(Duration.ofDays(8));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> withdrawal.withdraw(order.number(), held.buyer()))
                .isInstanceOf(Refused.class);
        assertThat(orders.ofPlace(held.place()).map(Order::live)).contains(true);
    }

    @Test
    void whatTheBankTakesBackVoidsTheTickets() throws Exception {
        Bought held = held();
        Settlement settlement = pay(held.charge());
        settling.noticed(settlement);

        TestParts.PSP.takeBack(settlement);

        await().until(() -> orders.ofPlace(held.place()).orElseThrow().status() == Order.Status.REVOKED);
        assertThat(sales.board(held.sale()).sold()).isZero();
        assertThat(sales.journal(held.sale(), "REFUNDED")).hasSize(1);
    }

    @Test
    void aChargeThatThePspRemovesIsFollowedByAnother() {
        Bought held = held();

        TestParts.PSP.remove(held.charge().txid());
        TestParts.CLOCK.advance(Duration.ofSeconds(30));

        Charge second = await().until(
                        () -> cashier.charge(held.place()),
                        charge -> !charge.txid().equals(held.charge().txid()));
        assertThat(second.state()).isEqualTo(ChargeState.ACTIVE);
    }

    record Bought(SaleInContainer.Opened sale, long buyer, String place, Charge charge) {}

    private Bought held() {
        SaleInContainer.Opened sale = sales.open(2);
        long buyer = sales.newBuyer();
        String place = sales.arrive(sale, buyer, 1);
        sales.awaitState(place, buyer, PlaceState.HELD);
        return new Bought(sale, buyer, place, cashier.charge(place));
    }

    private Bought heldThenLost() {
        Bought held = held();
        TestParts.CLOCK.advance(BEYOND_DEADLINE_AND_GRACE);
        sales.awaitState(held.place(), held.buyer(), PlaceState.EXPIRED);
        return held;
    }

    private void awaitRefund(long buyer, RefundReason reason, Money amount) {
        await().untilAsserted(() -> {
            List<Refund> back = refunds.of(buyer);
            assertThat(back)
                    .extracting(Refund::reason, Refund::amount, Refund::state)
                    .containsExactly(tuple(reason, amount, RefundState.DONE));
        });
    }

    private Settlement pay(Charge charge) {
        return TestParts.PSP.pay(charge.txid(), charge.amount(), UtcMicros.now(clock));
    }
}
