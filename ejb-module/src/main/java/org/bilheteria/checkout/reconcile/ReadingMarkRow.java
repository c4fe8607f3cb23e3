package org.bilheteria.checkout.reconcile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says how far the PSP's list of payments was read. */
@Entity
@Table(name = "reconciliation")
class ReadingMarkRow {

    static final int THE_ONE = 1;

    @Id
    private int id = THE_ONE;

    @Column(name = "read_until")
    private Instant until;

    protected ReadingMarkRow() {}

    ReadingMarkRow(Instant until) {
        this.until = until;
    }

    Instant until() {
        return until;
    }

    void until(Instant instant) {
        until = instant;
    }
}
