package org.bilheteria.account.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A challenge that was answered rightly; kept until it would be over. */
@Entity
@Table(name = "passkey_challenge")
class AnsweredChallenge {

    @Id
    private String id;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AnsweredChallenge() {}

    AnsweredChallenge(Challenge challenge) {
        id = challenge.id();
        expiresAt = challenge.expiresAt();
    }
}
