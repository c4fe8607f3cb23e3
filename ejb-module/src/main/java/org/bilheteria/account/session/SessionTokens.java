package org.bilheteria.account.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bilheteria.account.Role;
import org.bilheteria.shared.UtcMicros;
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
        Instant beganAt = now.truncatedTo(ChronoUnit.MICROS);
        return renew(new Session(buyer, role, UUID.randomUUID().toString(), now, kept, beganAt), now, validity);
    }

    /** Another token of the same session. */
    Issued renew(Session session, Instant now, Duration validity) {
        Instant expiresAt = now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = Map.of(
                "sub", Long.toString(session.buyer()),
                "role", session.role().name(),
                "jti", session.id(),
                "kept", session.kept(),
                "began", UtcMicros.of(session.beganAt()));
        Session until = new Session(
                session.buyer(), session.role(), session.id(), expiresAt, session.kept(), session.beganAt());
        return new Issued(tokens.sign(TYPE, claims, now, expiresAt), until);
    }

    Optional<Session> read(String token, Instant now) {
        return tokens.read(TYPE, token, now)
                .map(claims -> new Session(
                        Long.parseLong((String) claim(claims, "sub")),
                        Role.valueOf((String) claim(claims, "role")),
                        (String) claim(claims, "jti"),
                        Instant.ofEpochSecond((Long) claim(claims, "exp")),
                        // Those of before don't say.
                        Boolean.TRUE.equals(claims.get("kept")),
                        beganAt(claims)));
    }

    /** Those of before say only when they were signed, which for one that was renewed is later. */
    private static Instant beganAt(Map<String, Object> claims) {
        return claims.get("began") instanceof Long micros
                ? UtcMicros.instant(micros)
                : Instant.ofEpochSecond((Long) claim(claims, "iat"));
    }

    private static Object claim(Map<String, Object> claims, String name) {
        return Objects.requireNonNull(claims.get(name), name);
    }
}
