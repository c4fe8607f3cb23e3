package org.bilheteria.checkout.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

/** Goal: money that goes back in parts, by whomever, is never owed twice, and buys no tickets any more. */
class TakenBackTest extends RulesOnPaper {

    @Test
    void fault03WhatComesBackInPartsIsSummedAndBelowThePriceThePurchaseIsRevoked() {
        pay(new Money(10_050), clock.instant());

        takeBack("a", 60);
        assertThat(order().live()).as("100.00 are not left").isFalse();
        assertThat(told).containsExactly(order().number());
        assertThat(boxOffice.stock.sold()).isZero();
        takeBack("a", 60);
        takeBack("b", 40);

        assertThat(returned()).isEqualTo(100);
        assertThat(owed()).as("the rest goes back as well").isEqualTo(10_050 - 100);
        assertThat(told).hasSize(1);
    }

    @Test
    void fault03OfASurplusTheTicketsDoNotDepend() {
        pay(new Money(10_050), clock.instant());

        takeBack("a", 30);

        assertThat(order().live()).isTrue();
        assertThat(told).isEmpty();
        assertThat(owed()).as("50 were owed").isEqualTo(20);
    }

    @Test
    void fault03ASmallReturnDoesNotCancelAPendingWithdrawal() {
        pay(PRICE, clock.instant());
        withdraw();

        takeBack("by hand", 1_000);

        assertThat(owed()).isEqualTo(9_000);
        assertThat(order().status()).isEqualTo(Order.Status.WITHDRAWN);
    }

    @Test
    void fault03WhatThePspDidAllTheSameIsNotOwedOnceMore() {
        pay(PRICE, clock.instant());
        withdraw();
        Refund first = records.refunds.values().iterator().next();
        takeBack("by hand", 1_000);

        rules().refunded(first, true, Optional.of(order()), Optional.empty());

        assertThat(owed()).isZero();
        assertThat(order().status()).isEqualTo(Order.Status.REFUNDED);
    }

    @Test
    void fault03WhereSomebodyWasLetInNoSeatIsFree() {
        pay(PRICE, clock.instant());
        used = true;

        takeBack("a", 10_000);

        assertThat(order().status()).isEqualTo(Order.Status.REVOKED);
        assertThat(boxOffice.stock.sold()).isEqualTo(1);
    }

    @Test
    void fault04WhatSomebodyHadToLookAtBuysTheTicketsOnceItsChargeIsFound() {
        Settlement named = money(PRICE, clock.instant());
        Settlement nameless = new Settlement(named.endToEndId(), "", PRICE, clock.instant());
        rules().unknown(nameless, Optional.of(ReviewReason.NO_CHARGE));

        assertThat(booked(named)).isTrue();

        Payment payment = records.payment(named.endToEndId()).orElseThrow();
        assertThat(payment.outcome()).isEqualTo(Payment.Outcome.CONFIRMED);
        assertThat(payment.settlement().txid()).isEqualTo(charge.txid());
        assertThat(payment.reason()).isEmpty();
        assertThat(order().live()).isTrue();
    }

    @Test
    void whoWasLetInMeanwhileDoesNotWithdraw() {
        pay(PRICE, clock.instant());
        used = true;

        assertThatThrownBy(this::withdraw).isInstanceOf(Refused.class).hasMessageContaining("let in");
        assertThat(order().live()).isTrue();
        assertThat(owed()).isZero();
    }

    private void withdraw() {
        boxOffice.settle(PaperBoxOffice.SECTOR, order().place(), paid -> {
            rules().withdraw(order(), paid, RefundReason.WITHDRAWAL);
            return true;
        });
    }

    private void takeBack(String returned, long cents) {
        Payment payment = records.payments.values().iterator().next();
        boxOffice.settle(PaperBoxOffice.SECTOR, order().place(), paid -> {
            rules().takenBack(payment, returned, new Money(cents), Optional.of(order()), Optional.of(paid));
            return true;
        });
    }

    private Order order() {
        return records.orders.values().iterator().next();
    }

    private long returned() {
        return records.payments.values().iterator().next().amount().cents()
                - returns().left();
    }

    private long owed() {
        return returns().owed();
    }

    private Returns returns() {
        return new Returns(records, records.payments.values().iterator().next());
    }
}
