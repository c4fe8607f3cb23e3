package org.bilheteria.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.shared.Money;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "performance_id")
    private int performance;

    private @Nullable String entrance;

    @Column(name = "admitted_at")
    private @Nullable Instant admittedAt;

    @Column(name = "admission_received_at")
    private @Nullable Instant admissionReceivedAt;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    protected Ticket() {}

    /** @param performance the show it is for @param position which of the order it is, from 0 */
    Ticket(String id, String order, int performance, int position, TicketType type, Money price, String code) {
        this.id = id;
        this.order = order;
        this.performance = performance;
        this.position = position;
        this.type = type;
        this.price = price.cents();
        this.code = code;
    }

    /** Somebody was let in with it; told again it is the same admission. */
    AdmissionResult admit(int where, Admission admission, Instant now) {
        if (where != performance) {
            return AdmissionResult.WRONG_PERFORMANCE;
        }
        if (admitted()) {
            return admission.equals(admission().orElseThrow()) ? AdmissionResult.ADMITTED : AdmissionResult.ALREADY;
        }
        if (annulled()) {
            return AdmissionResult.ANNULLED;
        }
        entrance = admission.entrance();
        admittedAt = admission.at();
        admissionReceivedAt = now;
        return AdmissionResult.ADMITTED;
    }

    /** Whether somebody was let in with it. */
    public boolean admitted() {
        return admittedAt != null;
    }

    public Optional<Admission> admission() {
        return entrance == null || admittedAt == null
                ? Optional.empty()
                : Optional.of(new Admission(id, entrance, admittedAt));
    }

    /** When the box office heard of its admission; empty before. */
    public Optional<Instant> admissionReceivedAt() {
        return Optional.ofNullable(admissionReceivedAt);
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
