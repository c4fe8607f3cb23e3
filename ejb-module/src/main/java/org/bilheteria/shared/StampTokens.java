package org.bilheteria.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The rule of sealed stamps: whose, for which performance, and good for two minutes. */
final class StampTokens {

    static final Duration VALIDITY = Duration.ofMinutes(2);
    private static final String TYPE = "stamp+jwt";

    private final Tokens tokens;

    StampTokens(byte[] key, String issuer) {
        tokens = Tokens.secret(key, issuer, "gate");
    }

    String seal(long buyer, int performance, Instant stamp, Instant now) {
        Map<String, Object> claims =
                Map.of("sub", Long.toString(buyer), "performance", performance, "stamp", UtcMicros.of(stamp));
        return tokens.sign(TYPE, claims, now, now.plus(VALIDITY));
    }

    Optional<Instant> open(String token, long buyer, int performance, Instant now) {
        return tokens.read(TYPE, token, now)
                .filter(claims -> Long.toString(buyer).equals(claims.get("sub")))
                .filter(claims -> Long.valueOf(performance).equals(claims.get("performance")))
                .map(claims -> UtcMicros.instant((Long) claims.get("stamp")));
    }
}
