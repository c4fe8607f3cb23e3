package org.bilheteria.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** Money that settled, by its endToEndId: it confirmed an order, or is parked with the reason why it could not. */
@Entity
public class Payment {

    /** What became of it. */
    enum Outcome {
        CONFIRMED,
        PARKED
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

    @Enumerated(EnumType.STRING)
    private ParkReason reason;

    @Column(name = "order_number")
    private String order;

    protected Payment() {}

    private Payment(Settlement settlement, Instant now) {
        this.endToEndId = settlement.endToEndId();
        this.txid = settlement.txid();
        this.amount = settlement.amount().cents();
        this.settledAt = settlement.settledAt();
        this.receivedAt = now;
    }

    static Payment confirmed(Settlement settlement, Instant now, String order) {
        Payment payment = new Payment(settlement, now);
        payment.outcome = Outcome.CONFIRMED;
        payment.order = order;
        return payment;
    }

    static Payment parked(Settlement settlement, Instant now, ParkReason reason) {
        Payment payment = new Payment(settlement, now);
        payment.outcome = Outcome.PARKED;
        payment.reason = reason;
        return payment;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public Settlement settlement() {
        return new Settlement(endToEndId, txid, new org.bilheteria.shared.Money(amount), settledAt);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Why it is parked; null when it confirmed an order. */
    public ParkReason reason() {
        return reason;
    }
}
