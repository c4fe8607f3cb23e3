package org.bilheteria.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.UtcMicros;

/**
 * The rules of sealed stamps.
 *
 * <p>One of a full gate is for a place, and good for two minutes beyond the time at which its bearer may come again. A
 * place's id says who asks for it, in which sector and the how-manieth time: so it serves no other buyer, no other
 * performance, and not twice.
 *
 * <p>One of a knock is for an e-mail and a performance, and good for as long as a draw waits for it. The e-mail stands in it
 * as a keyed hash: what lies in a log or a history tells nobody who knocked.
 */
final class StampTokens {

    static final Duration VALIDITY = Duration.ofMinutes(2);
    private static final String STAMP = "stamp";
    private static final String PLACE = "stamp+jwt";
    private static final String KNOCK = "knock+jwt";
    private static final String PERFORMANCE = "performance";

    private final byte[] key;
    private final Tokens tokens;

    StampTokens(byte[] key, String issuer) {
        this.key = key.clone();
        tokens = Tokens.secret(key, issuer, "gate");
    }

    /** @param after when its bearer may come again, from now */
    String seal(String place, Instant stamp, Instant now, Duration after) {
        Map<String, Object> claims = Map.of("sub", place, STAMP, UtcMicros.of(stamp));
        return tokens.sign(PLACE, claims, now, now.plus(after).plus(VALIDITY));
    }

    Optional<Instant> open(String token, String place, Instant now) {
        return tokens.read(PLACE, token, now)
                .filter(claims -> place.equals(claims.get("sub")))
                .map(StampTokens::stamp);
    }

    String sealKnock(int performance, String email, Instant stamp, Instant validUntil) {
        Map<String, Object> claims = Map.of("sub", hash(email), PERFORMANCE, performance, STAMP, UtcMicros.of(stamp));
        return tokens.sign(KNOCK, claims, stamp, validUntil);
    }

    /** The stamp of a knock of this e-mail, at whichever performance. */
    Optional<Instant> knocked(String token, String email, Instant now) {
        return knock(token, email, now).map(StampTokens::stamp);
    }

    Optional<Instant> knocked(String token, String email, int performance, Instant now) {
        return knock(token, email, now)
                .filter(claims -> Long.valueOf(performance).equals(claims.get(PERFORMANCE)))
                .map(StampTokens::stamp);
    }

    private Optional<Map<String, Object>> knock(String token, String email, Instant now) {
        return tokens.read(KNOCK, token, now).filter(claims -> hash(email).equals(claims.get("sub")));
    }

    private String hash(String email) {
        return HexFormat.of().formatHex(Digests.hmacSha256(key, email.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant stamp(Map<String, Object> claims) {
        return UtcMicros.instant((Long) Objects.requireNonNull(claims.get(STAMP), STAMP));
    }
}
