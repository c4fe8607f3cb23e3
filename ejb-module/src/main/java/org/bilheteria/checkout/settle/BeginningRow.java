package org.bilheteria.checkout.settle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says when this installation began. */
@Entity
@Table(name = "installation")
class BeginningRow {

    static final int THE_ONE = 1;

    @Id
    private int id = THE_ONE;

    @Column(name = "began_at")
    private Instant beganAt;

    protected BeginningRow() {}

    Instant at() {
        return beganAt;
    }
}
