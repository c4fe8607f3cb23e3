package org.bilheteria.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The signing keys, the oldest first. One signs; those before it are still published, so that what they signed can be
 * checked; one that comes is published before it signs, so that whoever keeps the key set for a while knows it in time.
 */
final class KeyRing {

    /** How long a reader may keep the published keys, and so how long before its first signature a key is published. */
    static final Duration AHEAD = Duration.ofHours(1);

    /** Longer than anything we sign is valid. */
    static final Duration KEPT = Duration.ofDays(1830);

    private final List<SigningKey> keys;

    /** @param keys at least one */
    KeyRing(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The key that signs now. */
    SigningKey signing(Instant now) {
        return keys.get(signingIndex(now));
    }

    private int signingIndex(Instant now) {
        return IntStream.range(1, keys.size())
                .filter(i -> !keys.get(i).madeAt().plus(AHEAD).isAfter(now))
                .reduce(0, Math::max);
    }

    /** Whether the newest key has served its time. */
    boolean due(Instant now, Duration every) {
        return !newest().madeAt().plus(every).isAfter(now);
    }

    private SigningKey newest() {
        return keys.get(keys.size() - 1);
    }

    /** The public halves as a JWK set, without those whose signatures have all expired. */
    String jwks(Instant now) {
        int signing = signingIndex(now);
        List<JsonWebKey> published = IntStream.range(0, keys.size())
                .filter(i -> i >= signing || keys.get(i + 1).madeAt().plus(KEPT).isAfter(now))
                .mapToObj(i -> keys.get(i).key())
                .toList();
        return new JsonWebKeySet(published).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
