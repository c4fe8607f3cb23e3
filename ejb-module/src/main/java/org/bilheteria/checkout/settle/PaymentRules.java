package org.bilheteria.checkout.settle;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.boxoffice.PaidHold;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.OrderRevoked;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.PlaceTrail;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
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

    /** Money that no charge of ours asked for: it goes back if it is provably ours to give back, else a person looks. */
    void unknown(Settlement money, Optional<ReviewReason> doubt) {
        doubt.ifPresentOrElse(
                reason -> records.add(Payment.review(money, now, reason)),
                () -> giveBack(money, RefundReason.UNKNOWN_CHARGE, null));
    }

    /** A person looked at it: it goes back. */
    void refundReviewed(Payment reviewed) {
        giveBack(reviewed.settlement(), RefundReason.REVIEWED, null);
        new Returns(records, reviewed).shrink(0, now);
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
        keep(Payment.bought(money, now, outcome, order.number()));
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
        keep(Payment.returned(money, now, reason));
        if (money.amount().cents() > 0) {
            refund(new Refund(money.endToEndId(), reason, money.amount(), buyer, now));
        }
    }

    /** Books it, or decides what somebody had to look at. */
    private void keep(Payment payment) {
        records.paymentToDecide(payment.endToEndId())
                .ifPresentOrElse(reviewed -> reviewed.decide(payment), () -> records.add(payment));
    }

    /** The buyer undoes the purchase: the tickets are void and in the stock again, the money goes back. */
    void withdraw(Order order, PaidHold hold, RefundReason reason) {
        Payment payment = records.paymentOf(order.number()).orElseThrow();
        if (order.live() && issuing.used(order.number())) {
            throw new Refused(Refusal.TICKET_USED, "Somebody was let in with a ticket of this order");
        }
        if (order.live() && hold.takeBack(payment.settlement().txid())) {
            order.withdraw();
            issuing.annul(order.number(), now);
            refund(new Refund(payment.endToEndId(), reason, order.total(), order.buyer(), now));
        }
    }

    /**
     * Whoever sells undoes the purchase: the tickets are void, the money goes back.
     *
     * @return false, and nothing done, when it was undone before
     */
    boolean cancel(Order order, PaidHold hold, RefundReason reason) {
        if (!order.live()) {
            return false;
        }
        Payment payment = records.paymentOf(order.number()).orElseThrow();
        freeSeats(order, payment, hold);
        order.cancel();
        issuing.annul(order.number(), now);
        if (order.total().cents() > 0) {
            refund(new Refund(payment.endToEndId(), reason, order.total(), order.buyer(), now));
        }
        return true;
    }

    /** Where somebody was let in already there is no seat to sell again. */
    private void freeSeats(Order order, Payment payment, PaidHold hold) {
        if (!issuing.used(order.number())) {
            hold.takeBack(payment.settlement().txid());
        }
    }

    /**
     * Somebody else gave some or all of a payment back. What we owe of it shrinks; when less than the price is left, the
     * purchase is revoked, and what is left of it goes back as well.
     *
     * @param returned the return's id at the PSP
     * @param hold of the order, while it is live
     */
    void takenBack(Payment payment, String returned, Money amount, Optional<Order> order, Optional<PaidHold> hold) {
        Long buyer = order.map(Order::buyer).orElse(null);
        Refund back = Refund.takenBack(payment, returned, amount, buyer, now);
        if (records.refund(back.id()).isPresent()) {
            return;
        }
        records.add(back);
        moneyLeft(payment, order, hold);
        if (new Returns(records, payment).left() == 0) {
            order.ifPresent(Order::refund);
        }
    }

    private void moneyLeft(Payment payment, Optional<Order> order, Optional<PaidHold> hold) {
        Returns returns = new Returns(records, payment);
        hold.ifPresent(paid -> revokeIfShort(payment, order.orElseThrow(), paid, returns));
        returns.shrink(price(order), now);
    }

    private void revokeIfShort(Payment payment, Order order, PaidHold hold, Returns returns) {
        if (!order.live() || returns.left() >= order.total().cents()) {
            return;
        }
        freeSeats(order, payment, hold);
        order.revoke();
        issuing.annul(order.number(), now);
        announcements.revoked(new OrderRevoked(order.number(), order.buyer()));
        long rest = returns.left() - returns.owed();
        if (rest > 0) {
            refund(new Refund(payment.endToEndId(), RefundReason.REVOKED, new Money(rest), order.buyer(), now));
        }
    }

    /** In centavos; nothing once it is undone. */
    private static long price(Optional<Order> order) {
        return order.filter(Order::live).map(live -> live.total().cents()).orElse(0L);
    }

    private void refund(Refund refund) {
        records.add(refund);
        announcements.refund(refund);
    }

    /**
     * The PSP says what became of a refund. One that it did although less was left by then leaves less than the price.
     *
     * @param hold of the order, while it is live
     */
    void refunded(Refund refund, boolean done, Optional<Order> order, Optional<PaidHold> hold) {
        Payment payment = records.payment(refund.endToEndId()).orElseThrow();
        if (!done) {
            refund.fail(now).ifPresent(records::add);
        } else if (refund.state() != RefundState.DONE) {
            refund.finish(now);
            order.filter(undone -> refund.reason().undoes()).ifPresent(Order::refund);
            announcements.refund(refund);
        }
        moneyLeft(payment, order, hold);
    }
}
