package org.bilheteria.checkout.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.PaperRecords;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.OrderRevoked;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.ticket.Issuing;
import org.junit.jupiter.api.BeforeEach;

/** The real rules of money on paper: one buyer who was called and has a charge of {@link #PRICE}. */
abstract class RulesOnPaper {

    static final Money PRICE = new Money(10_000);

    final MovingClock clock = new MovingClock(Instant.parse("2026-09-01T12:00:00Z"));
    final PaperBoxOffice boxOffice = new PaperBoxOffice(clock, 1, () -> {});
    final PaperRecords records = new PaperRecords(boxOffice.sector());
    Hold hold;
    Charge charge;
    Instant end;
    private int payments;
    boolean used;
    final List<String> told = new ArrayList<>();

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

    final Payment.Outcome pay(Money amount, Instant settledAt) {
        Settlement money = money(amount, settledAt);
        assertThat(booked(money)).isTrue();
        return records.payment(money.endToEndId()).orElseThrow().outcome();
    }

    final Settlement money(Money amount, Instant settledAt) {
        return new Settlement("P" + ++payments, charge.txid(), amount, settledAt);
    }

    final boolean booked(Settlement money) {
        return boxOffice.settle(PaperBoxOffice.SECTOR, hold.place(), paid -> rules().book(money, charge, paid));
    }

    final PaymentRules rules() {
        return new PaymentRules(records, new NoTickets(), new Nobody(), clock.instant());
    }

    final List<String> refunds() {
        return records.refunds.values().stream()
                .map(refund -> refund.reason() + " " + refund.amount())
                .toList();
    }

    private final class NoTickets extends Issuing {

        @Override
        public void issue(String order, Sector sector, int full, int half, Instant now) {}

        @Override
        public boolean used(String order) {
            return used;
        }

        @Override
        public void annul(String order, Instant now) {}
    }

    private final class Nobody extends Announcements {

        @Override
        public void revoked(OrderRevoked revoked) {
            told.add(revoked.order());
        }

        @Override
        public void confirmed(OrderConfirmed confirmed) {}

        @Override
        public void refund(Refund refund) {}
    }
}
