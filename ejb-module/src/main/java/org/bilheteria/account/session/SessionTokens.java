package org.bilheteria.account.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
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

    Issued issue(long buyer, Rights rights, Instant now, Duration validity, boolean kept) {
        Instant beganAt = now.truncatedTo(ChronoUnit.MICROS);
        return renew(new Session(buyer, rights, UUID.randomUUID().toString(), now, kept, beganAt), now, validity);
    }

    /** Another token of the same session. */
    Issued renew(Session session, Instant now, Duration validity) {
        Instant expiresAt = now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
        Rights rights = session.rights();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "sub", Long.toString(session.buyer()),
                "roles", rights.inOrder().stream().map(Role::name).toList(),
                "jti", session.id(),
                "kept", session.kept(),
                "began", UtcMicros.of(session.beganAt())));
        rights.shownAt().ifPresent(at -> claims.put("factor", UtcMicros.of(at)));
        Session until =
                new Session(session.buyer(), rights, session.id(), expiresAt, session.kept(), session.beganAt());
        return new Issued(tokens.sign(TYPE, claims, now, expiresAt), until);
    }

    Optional<Session> read(String token, Instant now) {
        return tokens.read(TYPE, token, now)
                .map(claims -> new Session(
                        Long.parseLong((String) claim(claims, "sub")),
                        rights(claims),
                        (String) claim(claims, "jti"),
                        Instant.ofEpochSecond((Long) claim(claims, "exp")),
                        // Those of before don't say.
                        Boolean.TRUE.equals(claims.get("kept")),
                        beganAt(claims)));
    }

    private static Rights rights(Map<String, Object> claims) {
        Set<Role> roles = claims.get("roles") instanceof List<?> names
                ? names.stream().map(name -> Role.valueOf((String) name)).collect(Collectors.toSet())
                : rolesOfBefore(claims);
        Optional<Instant> shownAt =
                Optional.ofNullable((Long) claims.get("factor")).map(UtcMicros::instant);
        return new Rights(roles, shownAt);
    }

    /** Those of before say one word: that of an organiser, or of a buyer. */
    private static Set<Role> rolesOfBefore(Map<String, Object> claims) {
        return claim(claims, "role").equals(Role.ORGANISER.name()) ? Set.of(Role.ORGANISER) : Set.of();
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
