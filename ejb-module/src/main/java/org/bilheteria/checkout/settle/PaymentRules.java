package org.bilheteria.checkout.settle;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.boxoffice.PaidHold;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.PlaceTrail;
import org.bilheteria.shared.RandomId;
import org.bilheteria.ticket.Issuing;
import org.jspecify.annotations.Nullable;

/**
 * The rules of money: what each payment does, and what undoes it. The picture is {@code docs/money.md}. One object books
 * within one transaction; who calls it has seen to it that the payment is not booked yet.
 */
final class PaymentRules {

    private static final int ORDER_NUMBER_LENGTH = 10;

    private final MoneyRecords records;
    private final Issuing issuing;
    private final Announcements announcements;
    private final Instant now;

    PaymentRules(MoneyRecords records, Issuing issuing, Announcements announcements, Instant now) {
        this.records = records;
        this.issuing = issuing;
        this.announcements = announcements;
        this.now = now;
    }

    /** Money that no charge of ours asked for goes back; without a txid it may be somebody else's business: a person looks. */
    void unknown(Settlement money) {
        if (money.txid().isEmpty() || money.amount().cents() == 0) {
            records.add(Payment.review(money, now, "NO_CHARGE"));
            return;
        }
        giveBack(money, RefundReason.UNKNOWN_CHARGE, null);
    }

    /** @return false when nothing can be said before the clocks run again, and then nothing was changed */
    boolean book(Settlement money, Charge charge, PaidHold hold) {
        // Money that is here did not settle in the future, whatever the PSP's clock says.
        Instant settled = money.settledAt().isBefore(hold.now()) ? money.settledAt() : hold.now();
        long buyer = hold.place().buyer();
        if (hold.bought()) {
            giveBack(money, RefundReason.PAID_TWICE, buyer);
            return true;
        }
        if (money.amount().cents() < charge.amount().cents()) {
            charge.spend();
            giveBack(money, RefundReason.TOO_LITTLE, buyer);
            return true;
        }
        if (hold.undecided(settled)) {
            return false;
        }
        decide(money, charge, hold, settled);
        return true;
    }

    private void decide(Settlement money, Charge charge, PaidHold hold, Instant settled) {
        if (hold.inTime(settled)) {
            hold.pay(charge.txid(), settled);
            sell(money, charge, hold, Payment.Outcome.CONFIRMED);
            return;
        }
        hold.lapse();
        if (hold.honourable()) {
            hold.honour(charge.txid(), settled);
            sell(money, charge, hold, Payment.Outcome.HONOURED);
            return;
        }
        hold.turnDown(charge.txid(), settled);
        charge.spend();
        giveBack(money, RefundReason.LATE, hold.place().buyer());
    }

    private void sell(Settlement money, Charge charge, PaidHold hold, Payment.Outcome outcome) {
        Order order = new Order(RandomId.of(ORDER_NUMBER_LENGTH), hold.place(), charge.amount(), now);
        charge.pay();
        records.add(order);
        PlaceTrail.step(charge.place(), "order=" + order.number());
        records.add(Payment.bought(money, now, outcome, order.number()));
        Sector sector = records.sector(charge.sector());
        issuing.issue(
                order.number(),
                sector,
                hold.hold().tickets().full(),
                hold.hold().tickets().half(),
                now);
        announcements.confirmed(new OrderConfirmed(order.number(), order.buyer(), outcome == Payment.Outcome.HONOURED));
        long surplus = money.amount().cents() - charge.amount().cents();
        if (surplus > 0) {
            refund(new Refund(money.endToEndId(), RefundReason.SURPLUS, new Money(surplus), order.buyer(), now));
        }
    }

    /** @param buyer null when nobody knows whose money it is */
    private void giveBack(Settlement money, RefundReason reason, @Nullable Long buyer) {
        records.add(Payment.returned(money, now, reason));
        if (money.amount().cents() > 0) {
            refund(new Refund(money.endToEndId(), reason, money.amount(), buyer, now));
        }
    }

    /** The buyer undoes the purchase: the tickets are void and in the stock again, the money goes back. */
    void withdraw(Order order, PaidHold hold) {
        Payment payment = records.paymentOf(order.number()).orElseThrow();
        if (order.live() && hold.takeBack(payment.settlement().txid())) {
            order.withdraw();
            issuing.annul(order.number(), now);
            refund(new Refund(payment.endToEndId(), RefundReason.WITHDRAWAL, order.total(), order.buyer(), now));
        }
    }

    /** The payer's bank took all of a payment back: what it bought is void; what we owed of it we owe no more. */
    void takenBack(Payment payment, Money amount, Optional<Order> order, Optional<PaidHold> hold) {
        for (Refund refund : records.refunds(payment.endToEndId())) {
            if (refund.reason() == RefundReason.TAKEN_BACK) {
                return;
            }
            refund.cancel();
        }
        records.add(Refund.takenBack(payment, amount, order.map(Order::buyer).orElse(null), now));
        if (order.isPresent() && order.get().live() && hold.isPresent()) {
            hold.get().takeBack(payment.settlement().txid());
            order.get().revoke();
            issuing.annul(order.get().number(), now);
        } else {
            order.ifPresent(Order::refund);
        }
    }

    private void refund(Refund refund) {
        records.add(refund);
        announcements.refund(refund);
    }

    /** The PSP says what became of a refund. */
    void refunded(Refund refund, boolean done) {
        if (done) {
            boolean news = refund.pending();
            refund.finish(now);
            if (news) {
                records.payment(refund.endToEndId())
                        .flatMap(Payment::order)
                        .flatMap(records::order)
                        .filter(order -> refund.reason() == RefundReason.WITHDRAWAL)
                        .ifPresent(Order::refund);
                announcements.refund(refund);
            }
        } else {
            refund.fail(now).ifPresent(records::add);
        }
    }
}
