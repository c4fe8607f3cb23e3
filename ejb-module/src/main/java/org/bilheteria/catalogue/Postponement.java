package org.bilheteria.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A show was put off, and whoever had bought by then may have their money back until an instant. Rows are only ever added. */
@Entity
public class Postponement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "postponement_seq")
    @SequenceGenerator(name = "postponement_seq", sequenceName = "postponement_seq", allocationSize = 1)
    private long id;

    @Column(name = "performance_id")
    private int performance;

    @Column(name = "postponed_at")
    private Instant postponedAt;

    @Column(name = "starts_before")
    private Instant startsBefore;

    @Column(name = "starts_after")
    private Instant startsAfter;

    @Column(name = "refund_until")
    private Instant refundUntil;

    protected Postponement() {}

    public Postponement(
            int performance, Instant startsBefore, Instant startsAfter, Instant refundUntil, Instant postponedAt) {
        this.performance = performance;
        this.startsBefore = startsBefore;
        this.startsAfter = startsAfter;
        this.refundUntil = refundUntil;
        this.postponedAt = postponedAt;
    }

    public int performance() {
        return performance;
    }

    public Instant postponedAt() {
        return postponedAt;
    }

    public Instant startsBefore() {
        return startsBefore;
    }

    public Instant startsAfter() {
        return startsAfter;
    }

    /** Before this instant whoever had bought may have their money back. */
    public Instant refundUntil() {
        return refundUntil;
    }
}
