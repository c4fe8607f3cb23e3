package org.bilheteria.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;

/**
 * The rule of sealed stamps: for which place, and good for two minutes. A place's id says who asks for it, in which sector
 * and the how-manieth time: so a stamp serves no other buyer, no other performance, and not twice.
 */
final class StampTokens {

    static final Duration VALIDITY = Duration.ofMinutes(2);
    private static final String TYPE = "stamp+jwt";

    private final Tokens tokens;

    StampTokens(byte[] key, String issuer) {
        tokens = Tokens.secret(key, issuer, "gate");
    }

    String seal(String place, Instant stamp, Instant now) {
        Map<String, Object> claims = Map.of("sub", place, "stamp", UtcMicros.of(stamp));
        return tokens.sign(TYPE, claims, now, now.plus(VALIDITY));
    }

    Optional<Instant> open(String token, String place, Instant now) {
        return tokens.read(TYPE, token, now)
                .filter(claims -> place.equals(claims.get("sub")))
                .map(claims -> UtcMicros.instant((Long) Objects.requireNonNull(claims.get("stamp"), "stamp")));
    }
}
