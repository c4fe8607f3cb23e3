package org.bilheteria.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session as its owner finds it in the list of theirs. */
@Entity
@Table(name = "open_session")
public class OpenSession {

    @Column(name = "buyer_id")
    private long buyer;

    /** The table's key begins with the buyer, so that its one index finds theirs. */
    @Id
    private String jti;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "renewed_at")
    private @Nullable Instant renewedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String device;

    protected OpenSession() {}

    OpenSession(Session session, String device) {
        buyer = session.buyer();
        jti = session.id();
        beganAt = session.beganAt();
        expiresAt = session.expiresAt();
        this.device = device;
    }

    void renewed(Instant now, Instant until) {
        renewedAt = now;
        expiresAt = until;
    }

    public String id() {
        return jti;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** Empty unless it is kept and was used for long. */
    public Optional<Instant> renewedAt() {
        return Optional.ofNullable(renewedAt);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** In few words, as "Chrome, Android"; empty for what is no browser we know. */
    public String device() {
        return device;
    }
}
