package org.bilheteria.checkout.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of docs/money.md, arrow by arrow. */
class PaymentRulesTest extends RulesOnPaper {

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
    void moneyOfNoChargeGoesBackIfItIsOursAndElseSomebodyLooks() {
        rules().unknown(new Settlement("E1", "x".repeat(26), PRICE, clock.instant()), Optional.empty());
        rules().unknown(new Settlement("E2", "", PRICE, clock.instant()), Optional.of(ReviewReason.NO_CHARGE));

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
                rules().withdraw(order, paid, RefundReason.WITHDRAWAL);
                return true;
            });
        }

        assertThat(refunds()).containsExactly("SURPLUS 0.01", "WITHDRAWAL 100.00");
        assertThat(order.status()).isEqualTo(Order.Status.WITHDRAWN);
        assertThat(boxOffice.stock.sold()).isZero();
    }

    @Test
    void whoeverSellsUndoesAPurchaseOnce() {
        pay(new Money(10_001), clock.instant());
        Order order = records.orders.values().iterator().next();
        clock.advance(Duration.ofDays(20));

        assertThat(cancel(order)).isTrue();
        assertThat(cancel(order)).isFalse();

        assertThat(refunds()).containsExactly("SURPLUS 0.01", "ORGANISER 100.00");
        assertThat(order.status()).isEqualTo(Order.Status.CANCELLED);
        assertThat(boxOffice.stock.sold()).isZero();
        assertThat(boxOffice.journal()).contains("\"type\":\"REFUNDED\"");
    }

    @Test
    void whereSomebodyWasLetInTheMoneyGoesBackAndTheSeatIsNotSoldAgain() {
        pay(PRICE, clock.instant());
        Order order = records.orders.values().iterator().next();
        used = true;

        assertThat(cancel(order)).isTrue();

        assertThat(refunds()).containsExactly("ORGANISER 100.00");
        assertThat(boxOffice.stock.sold()).isEqualTo(1);
        assertThat(boxOffice.journal()).doesNotContain("\"type\":\"REFUNDED\"");
    }

    private boolean cancel(Order order) {
        return boxOffice.settle(
                PaperBoxOffice.SECTOR, order.place(), paid -> rules().cancel(order, paid, RefundReason.ORGANISER));
    }
}
