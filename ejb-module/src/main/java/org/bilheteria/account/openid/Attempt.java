package org.bilheteria.account.openid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.RandomId;

/**
 * Somebody was sent to a provider and is to come back. The browser carries it, sealed.
 *
 * @param state what the answer must bring back: it is of this browser
 * @param nonce what the token must say: it was made for this attempt
 * @param verifier what shows that whoever brings the code is who asked for it (RFC 7636)
 * @param next where it leads
 * @param linking the account to which the identity is to be added; empty when somebody signs in
 * @param keep whether whoever signs in stays so for long
 * @param until when it is over
 */
public record Attempt(
        String provider,
        String state,
        String nonce,
        String verifier,
        String next,
        Optional<Long> linking,
        boolean keep,
        Instant until) {

    static final String KIND = "openid-attempt";
    private static final int CHARACTERS = 26;
    private static final int VERIFIER_CHARACTERS = 52;

    static Attempt of(String provider, String next, Optional<Long> linking, boolean keep, Instant until) {
        return new Attempt(
                provider,
                RandomId.of(CHARACTERS),
                RandomId.of(CHARACTERS),
                RandomId.of(VERIFIER_CHARACTERS),
                next,
                linking,
                keep,
                Instant.ofEpochSecond(until.getEpochSecond()));
    }

    /** What a provider is told of the verifier beforehand. */
    String challenge() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    String sealed(Seal seal) {
        return seal.close(
                KIND,
                Map.of(
                        "provider", provider,
                        "state", state,
                        "nonce", nonce,
                        "verifier", verifier,
                        "next", next,
                        "linking", linking.map(String::valueOf).orElse(""),
                        "keep", Boolean.toString(keep)),
                until);
    }

    static Attempt of(Map<String, String> facts) {
        String linking = facts.getOrDefault("linking", "");
        return new Attempt(
                facts.getOrDefault("provider", ""),
                facts.getOrDefault("state", ""),
                facts.getOrDefault("nonce", ""),
                facts.getOrDefault("verifier", ""),
                facts.getOrDefault("next", "/"),
                linking.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(linking)),
                Boolean.parseBoolean(facts.get("keep")),
                Instant.ofEpochSecond(Long.parseLong(facts.getOrDefault("until", "0"))));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Attempt[" + provider + "]";
    }
}
