package org.bilheteria.checkout.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bilheteria.line.Place;
import org.bilheteria.shared.Money;

/** A paid purchase. */
@Entity(name = "TicketOrder")
@Table(name = "ticket_order")
public class Order {

    /** Where it stands. */
    public enum Status {
        PAID,
        /** The buyer withdrew; the money is on its way back. */
        WITHDRAWN,
        /** Whoever sells undid it; the money is on its way back. */
        CANCELLED,
        /** It was undone, by whomever, and the buyer has the money back. */
        REFUNDED,
        /** The payer's bank took the money back. */
        REVOKED
    }

    @Id
    private String number;

    @Column(name = "place_id")
    private String place;

    @Column(name = "buyer_id")
    private long buyer;

    @Column(name = "performance_id")
    private int performance;

    @Column(name = "sector_id")
    private int sector;

    private long total;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PAID;

    protected Order() {}

    public Order(String number, Place place, Money total, Instant paidAt) {
        this.number = number;
        this.place = place.id();
        this.buyer = place.buyer();
        this.performance = place.performance();
        this.sector = place.sector();
        this.total = total.cents();
        this.paidAt = paidAt;
    }

    public void withdraw() {
        move(Status.PAID, Status.WITHDRAWN);
    }

    /** Whoever sells undoes it. */
    public void cancel() {
        move(Status.PAID, Status.CANCELLED);
    }

    /** The money of an undone order is back. */
    public void refund() {
        if (status == Status.WITHDRAWN || status == Status.CANCELLED) {
            status = Status.REFUNDED;
        }
    }

    public void revoke() {
        move(Status.PAID, Status.REVOKED);
    }

    private void move(Status from, Status to) {
        if (status != from) {
            throw new IllegalStateException("Order " + number + " is " + status + " and can't become " + to);
        }
        status = to;
    }

    /** Whether its tickets are worth anything. */
    public boolean live() {
        return status == Status.PAID;
    }

    public String number() {
        return number;
    }

    public String place() {
        return place;
    }

    public long buyer() {
        return buyer;
    }

    public int performance() {
        return performance;
    }

    public int sector() {
        return sector;
    }

    public Money total() {
        return new Money(total);
    }

    public Instant paidAt() {
        return paidAt;
    }

    public Status status() {
        return status;
    }
}
