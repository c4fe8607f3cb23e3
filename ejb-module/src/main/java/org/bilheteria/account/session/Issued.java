package org.bilheteria.account.session;

import java.time.Instant;

/** A session's token, which is as good as the password until it expires. */
public record Issued(String token, Instant expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "Issued[until " + expiresAt + "]";
    }
}
