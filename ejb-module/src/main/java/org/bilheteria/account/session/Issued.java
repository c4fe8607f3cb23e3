package org.bilheteria.account.session;

import java.time.Instant;

/**
 * A session's token, which is as good as the password until it expires.
 *
 * @param session what the token says
 */
public record Issued(String token, Session session) {

    public Instant expiresAt() {
        return session.expiresAt();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Issued[until " + expiresAt() + "]";
    }
}
