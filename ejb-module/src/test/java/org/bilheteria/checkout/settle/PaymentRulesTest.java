package org.bilheteria.checkout.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.PaperRecords;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.ticket.Issuing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of docs/money.md, arrow by arrow. */
class PaymentRulesTest {

    private static final Money PRICE = new Money(10_000);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-09-01T12:00:00Z"));
    private final PaperBoxOffice boxOffice = new PaperBoxOffice(clock, 1, () -> {});
    private final PaperRecords records = new PaperRecords(boxOffice.sector());
    private Hold hold;
    private Charge charge;
    private Instant end;
    private int payments;

    @BeforeEach
    void aBuyerIsCalledAndHasACharge() {
        boxOffice.arrive(1, new Wish(1, 0, false));
        clock.advance(Duration.ofSeconds(30));
        boxOffice.moveOn();
        hold = boxOffice.holds().get(0);
        charge = new Charge("t".repeat(32), hold, 0, PRICE, clock.instant(), hold.deadline());
        records.add(charge);
        end = hold.deadline().plus(PaperBoxOffice.GRACE);
    }

    @ParameterizedTest
    @CsvSource({"-1, CONFIRMED", "0, CONFIRMED", "1, HONOURED"})
    void untilTheVeryInstantOfTheEndItIsInTime(long microsecondsAfterTheEnd, Payment.Outcome outcome) {
        clock.advance(Duration.ofMinutes(20));

        assertThat(pay(PRICE, end.plusNanos(microsecondsAfterTheEnd * 1_000))).isEqualTo(outcome);
    }

    @Test
    void moneyThatIsHereDidNotSettleInTheFuture() {
        assertThat(pay(PRICE, end.plus(Duration.ofDays(365)))).isEqualTo(Payment.Outcome.CONFIRMED);
        assertThat(boxOffice.journal())
                .contains("\"settled\":\"" + org.bilheteria.shared.UtcMicros.text(clock.instant()));
    }

    @Test
    void moneyOf1970IsInTime() {
        assertThat(pay(PRICE, Instant.EPOCH)).isEqualTo(Payment.Outcome.CONFIRMED);
    }

    @Test
    void whileTheClocksStandStillTimeDoesNotRunOut() {
        boxOffice.pause(PauseReason.ORGANISER);
        clock.advance(Duration.ofHours(1));

        assertThat(pay(PRICE, clock.instant())).isEqualTo(Payment.Outcome.CONFIRMED);
    }

    @Test
    void ofAHoldThatWasOverdueBeforeTheClocksWereStoppedNothingIsSaidYet() {
        clock.advance(Duration.ofMinutes(10));
        boxOffice.pause(PauseReason.ORGANISER);
        clock.advance(Duration.ofMinutes(1));

        assertThat(booked(money(PRICE, clock.instant()))).isFalse();
        assertThat(records.payments).isEmpty();

        boxOffice.resume();
        assertThat(pay(PRICE, clock.instant())).isEqualTo(Payment.Outcome.HONOURED);
    }

    @Test
    void lateMoneyGoesBackWhenSomebodyWaits() {
        boxOffice.arrive(2, new Wish(1, 0, false));
        clock.advance(Duration.ofMinutes(10));

        assertThat(pay(PRICE, clock.instant())).isEqualTo(Payment.Outcome.RETURNED);
        assertThat(refunds()).containsExactly("LATE 100.00");
        assertThat(boxOffice.journal()).contains("\"outcome\":\"REFUNDED\"");
        assertThat(charge.state()).isEqualTo(ChargeState.SPENT);
    }

    @Test
    void lateMoneyGoesBackWhenTheBuyerIsBackInLine() {
        clock.advance(Duration.ofMinutes(10));
        boxOffice.expire(PaperBoxOffice.SECTOR, List.of(hold.place()));
        boxOffice.arrive(1, new Wish(1, 0, false));

        assertThat(pay(PRICE, clock.instant())).isEqualTo(Payment.Outcome.RETURNED);
    }

    @Test
    void tooLittleGoesBackAndTheHoldStays() {
        assertThat(pay(new Money(9_999), clock.instant())).isEqualTo(Payment.Outcome.RETURNED);

        assertThat(refunds()).containsExactly("TOO_LITTLE 99.99");
        assertThat(hold.active()).isTrue();
        assertThat(charge.open()).isFalse();
    }

    @Test
    void whatIsTooMuchGoesBack() {
        assertThat(pay(new Money(10_001), clock.instant())).isEqualTo(Payment.Outcome.CONFIRMED);

        assertThat(refunds()).containsExactly("SURPLUS 0.01");
    }

    @Test
    void theSecondTimeItGoesBack() {
        pay(PRICE, clock.instant());

        assertThat(pay(PRICE, clock.instant())).isEqualTo(Payment.Outcome.RETURNED);
        assertThat(refunds()).containsExactly("PAID_TWICE 100.00");
    }

    @Test
    void moneyOfNoChargeGoesBackAndWithoutATxidSomebodyLooks() {
        rules().unknown(new Settlement("E1", "x".repeat(26), PRICE, clock.instant()));
        rules().unknown(new Settlement("E2", "", PRICE, clock.instant()));

        assertThat(records.payments.values())
                .extracting(Payment::outcome)
                .containsExactly(Payment.Outcome.RETURNED, Payment.Outcome.REVIEW);
        assertThat(refunds()).containsExactly("UNKNOWN_CHARGE 100.00");
    }

    @Test
    void aWithdrawnPurchaseFreesTheSeatAndGivesThePriceBackOnce() {
        pay(new Money(10_001), clock.instant());
        Order order = records.orders.values().iterator().next();

        for (int i = 0; i < 2; i++) {
            boxOffice.settle(PaperBoxOffice.SECTOR, order.place(), paid -> {
                rules().withdraw(order, paid);
                return true;
            });
        }

        assertThat(refunds()).containsExactly("SURPLUS 0.01", "WITHDRAWAL 100.00");
        assertThat(order.status()).isEqualTo(Order.Status.WITHDRAWN);
        assertThat(boxOffice.stock.sold()).isZero();
    }

    private Payment.Outcome pay(Money amount, Instant settledAt) {
        Settlement money = money(amount, settledAt);
        assertThat(booked(money)).isTrue();
        return records.payment(money.endToEndId()).orElseThrow().outcome();
    }

    private Settlement money(Money amount, Instant settledAt) {
        return new Settlement("P" + ++payments, charge.txid(), amount, settledAt);
    }

    private boolean booked(Settlement money) {
        return boxOffice.settle(PaperBoxOffice.SECTOR, hold.place(), paid -> rules().book(money, charge, paid));
    }

    private PaymentRules rules() {
        return new PaymentRules(records, new NoTickets(), new Nobody(), clock.instant());
    }

    private List<String> refunds() {
        return records.refunds.values().stream()
                .map(refund -> refund.reason() + " " + refund.amount())
                .toList();
    }

    private static final class NoTickets extends Issuing {

        @Override
        public void issue(String order, Sector sector, int full, int half, Instant now) {}

        @Override
        public void annul(String order, Instant now) {}
    }

    private static final class Nobody extends Announcements {

        @Override
        public void confirmed(OrderConfirmed confirmed) {}

        @Override
        public void refund(Refund refund) {}
    }
}
