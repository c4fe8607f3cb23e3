package org.bilheteria.account.passkey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.RandomId;
import org.bilheteria.token.Tokens;

/** Makes challenges and knows its own again; nothing is kept of them. */
final class Challenges {

    static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final String SIGN_IN = "passkey-sign-in+jwt";
    private static final String ADDING = "passkey-adding+jwt";
    private static final int ID_CHARACTERS = 26;
    private static final String ANYBODY = "-";

    private final Tokens tokens;

    /** @param key at least 32 bytes, used for nothing else */
    Challenges(byte[] key, String issuer) {
        tokens = Tokens.secret(key, issuer, "passkey");
    }

    /** For whoever signs in. */
    Challenge forSignIn(Instant now) {
        return make(SIGN_IN, ANYBODY, now);
    }

    /** For a passkey that this buyer adds. */
    Challenge forAdding(long buyer, Instant now) {
        return make(ADDING, Long.toString(buyer), now);
    }

    private Challenge make(String type, String whose, Instant now) {
        String id = RandomId.growing(now, ID_CHARACTERS);
        Instant expiresAt = now.plus(VALIDITY);
        return new Challenge(id, tokens.sign(type, Map.of("jti", id, "sub", whose), now, expiresAt), expiresAt);
    }

    /** One of {@link #forSignIn}; empty when it isn't, or is over. */
    Optional<Challenge> ofSignIn(String text, Instant now) {
        return read(SIGN_IN, ANYBODY, text, now);
    }

    /** One of {@link #forAdding} for the same buyer; empty when it isn't, or is over. */
    Optional<Challenge> ofAdding(String text, long buyer, Instant now) {
        return read(ADDING, Long.toString(buyer), text, now);
    }

    private Optional<Challenge> read(String type, String whose, String text, Instant now) {
        return tokens.read(type, text, now)
                .filter(claims -> whose.equals(claims.get("sub")))
                .map(claims -> new Challenge(
                        (String) claim(claims, "jti"), text, Instant.ofEpochSecond((Long) claim(claims, "exp"))));
    }

    private static Object claim(Map<String, Object> claims, String name) {
        return Objects.requireNonNull(claims.get(name), name);
    }
}
