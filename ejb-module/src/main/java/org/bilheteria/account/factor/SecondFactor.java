package org.bilheteria.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The authenticator app of an account. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "buyer_id")
    private long buyer;

    @Column(name = "secret_sealed")
    private String sealed;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SecondFactor() {}

    SecondFactor(long buyer, String sealed, long lastStep, Instant now) {
        this.buyer = buyer;
        this.sealed = sealed;
        this.lastStep = lastStep;
        this.createdAt = now;
    }

    String sealed() {
        return sealed;
    }

    /** That of the last code that counted. */
    long lastStep() {
        return lastStep;
    }

    Instant createdAt() {
        return createdAt;
    }
}
