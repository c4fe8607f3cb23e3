package org.bilheteria.account.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An attempt that was answered rightly; kept until it would be over. */
@Entity
@Table(name = "openid_attempt")
class AnsweredAttempt {

    @Id
    private String state;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AnsweredAttempt() {}

    AnsweredAttempt(Attempt attempt) {
        state = attempt.state();
        expiresAt = attempt.until();
    }
}
