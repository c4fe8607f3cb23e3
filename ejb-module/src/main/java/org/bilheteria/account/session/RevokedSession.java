package org.bilheteria.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session that was ended before its token expired; kept until then. */
@Entity
@Table(name = "revoked_session")
class RevokedSession {

    @Id
    private String jti;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** The database's own clock says it: microseconds since 1970. */
    @Column(name = "ended_at", insertable = false, updatable = false)
    private long endedAt;

    protected RevokedSession() {}

    RevokedSession(Session session) {
        jti = session.id();
        expiresAt = session.expiresAt();
    }
}
