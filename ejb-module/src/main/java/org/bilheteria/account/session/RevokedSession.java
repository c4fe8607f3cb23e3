package org.bilheteria.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that was ended before its token expired, or the moment before which all of a subject's are ended; kept until the
 * last token has expired that it ends.
 */
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

    /** Whose: null for one session. */
    private @Nullable String subject;

    @Column(name = "all_before")
    private @Nullable Instant allBefore;

    protected RevokedSession() {}

    RevokedSession(String id, Instant expiresAt) {
        jti = id;
        this.expiresAt = expiresAt;
    }

    RevokedSession(String subject, Instant allBefore, Instant expiresAt) {
        this(UUID.randomUUID().toString(), expiresAt);
        this.subject = subject;
        this.allBefore = allBefore;
    }
}
