package org.bilheteria.checkout.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money that settled, by its endToEndId, and what became of it: said once, when it is booked. */
@Entity
public class Payment {

    /** What became of it. */
    public enum Outcome {
        /** It bought the held tickets in time. */
        CONFIRMED,
        /** It came late, and the tickets were still free. */
        HONOURED,
        /** It bought nothing: all of it goes back. */
        RETURNED,
        /** Somebody has to look at it. */
        REVIEW
    }

    @Id
    @Column(name = "end_to_end_id")
    private String endToEndId;

    private String txid;
    private long amount;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String reason;

    @Column(name = "order_number")
    private @Nullable String order;

    protected Payment() {}

    private Payment(Settlement settlement, Instant now, Outcome outcome) {
        this.endToEndId = settlement.endToEndId();
        this.txid = settlement.txid();
        this.amount = settlement.amount().cents();
        this.settledAt = settlement.settledAt();
        this.receivedAt = now;
        this.outcome = outcome;
    }

    /** It bought an order. @param outcome CONFIRMED or HONOURED */
    public static Payment bought(Settlement settlement, Instant now, Outcome outcome, String order) {
        Payment payment = new Payment(settlement, now, outcome);
        payment.order = order;
        return payment;
    }

    public static Payment returned(Settlement settlement, Instant now, RefundReason reason) {
        Payment payment = new Payment(settlement, now, Outcome.RETURNED);
        payment.reason = reason.name();
        return payment;
    }

    public static Payment review(Settlement settlement, Instant now, ReviewReason reason) {
        Payment payment = new Payment(settlement, now, Outcome.REVIEW);
        payment.reason = reason.name();
        return payment;
    }

    /** What somebody had to look at is decided. @throws IllegalStateException when nobody had to */
    public void decide(Payment decided) {
        if (outcome != Outcome.REVIEW) {
            throw new IllegalStateException(
                    "Payment " + endToEndId + " is " + outcome + ": there is nothing to decide");
        }
        txid = decided.txid;
        outcome = decided.outcome;
        reason = decided.reason;
        order = decided.order;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public Settlement settlement() {
        return new Settlement(endToEndId, txid, new Money(amount), settledAt);
    }

    public Money amount() {
        return new Money(amount);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Why it bought nothing; empty when it did. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The order it bought. */
    public Optional<String> order() {
        return Optional.ofNullable(order);
    }
}
