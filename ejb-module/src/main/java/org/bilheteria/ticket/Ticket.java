package org.bilheteria.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.shared.Money;

/** One ticket of a paid order. */
@Entity
public class Ticket {

    @Id
    private String id;

    @Column(name = "order_number")
    private String order;

    private int position;

    @Enumerated(EnumType.STRING)
    private TicketType type;

    private long price;
    private String code;

    @Column(name = "voided_at")
    private Instant voidedAt;

    protected Ticket() {}

    Ticket(String id, String order, int position, TicketType type, Money price, String code) {
        this.id = id;
        this.order = order;
        this.position = position;
        this.type = type;
        this.price = price.cents();
        this.code = code;
    }

    /** It is worth nothing any more. */
    public void annul(Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
        }
    }

    public boolean annulled() {
        return voidedAt != null;
    }

    public String id() {
        return id;
    }

    public String order() {
        return order;
    }

    public TicketType type() {
        return type;
    }

    public Money price() {
        return new Money(price);
    }

    /** The signed code a scanner checks offline. */
    public String code() {
        return code;
    }
}
