package org.bilheteria.account.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bilheteria.account.Role;
import org.bilheteria.token.Tokens;

/** What a session token says, and when it is believed. */
final class SessionTokens {

    private static final String TYPE = "session+jwt";
    private static final String AUDIENCE = "session";

    private final Tokens tokens;

    /** @param key at least 32 bytes, used for nothing else */
    SessionTokens(byte[] key, String issuer) {
        tokens = Tokens.secret(key, issuer, AUDIENCE);
    }

    Issued issue(long buyer, Role role, Instant now, Duration validity, boolean kept) {
        return issue(buyer, role, UUID.randomUUID().toString(), now, validity, kept);
    }

    /** Another token of the same session. */
    Issued renew(Session session, Instant now, Duration validity) {
        return issue(session.buyer(), session.role(), session.id(), now, validity, session.kept());
    }

    private Issued issue(long buyer, Role role, String id, Instant now, Duration validity, boolean kept) {
        Instant expiresAt = now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = Map.of("sub", Long.toString(buyer), "role", role.name(), "jti", id, "kept", kept);
        return new Issued(tokens.sign(TYPE, claims, now, expiresAt), expiresAt);
    }

    Optional<Session> read(String token, Instant now) {
        return tokens.read(TYPE, token, now)
                .map(claims -> new Session(
                        Long.parseLong((String) claim(claims, "sub")),
                        Role.valueOf((String) claim(claims, "role")),
                        (String) claim(claims, "jti"),
                        Instant.ofEpochSecond((Long) claim(claims, "exp")),
                        // Those of before don't say.
                        Boolean.TRUE.equals(claims.get("kept"))));
    }

    private static Object claim(Map<String, Object> claims, String name) {
        return Objects.requireNonNull(claims.get(name), name);
    }
}
