package org.bilheteria.checkout.undo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.checkout.ledger.RefundReason;
import org.jspecify.annotations.Nullable;

/** The wish to undo all purchases of a performance, or of one of its sectors; done when none of them is live any more. */
@Entity
@Table(name = "bulk_refund")
public class BulkRefund {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_refund_seq")
    @SequenceGenerator(name = "bulk_refund_seq", sequenceName = "bulk_refund_seq", allocationSize = 1)
    private long id;

    @Column(name = "performance_id")
    private int performance;

    @Column(name = "sector_id")
    private @Nullable Integer sector;

    @Enumerated(EnumType.STRING)
    private RefundReason reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    private long orders;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected BulkRefund() {}

    BulkRefund(int performance, @Nullable Integer sector, RefundReason reason, Instant now) {
        this.performance = performance;
        this.sector = sector;
        this.reason = reason;
        this.askedAt = now;
    }

    void count(long toUndo) {
        orders = toUndo;
    }

    void finish(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    public long id() {
        return id;
    }

    public int performance() {
        return performance;
    }

    /** Empty for all sectors. */
    public Optional<Integer> sector() {
        return Optional.ofNullable(sector);
    }

    public RefundReason reason() {
        return reason;
    }

    /** Whether also what is paid afterwards is undone: the show does not take place. */
    boolean endless() {
        return reason == RefundReason.SHOW_CANCELLED;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How many purchases there were to undo when it was asked for. */
    public long orders() {
        return orders;
    }

    /** Empty while it is under way. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
