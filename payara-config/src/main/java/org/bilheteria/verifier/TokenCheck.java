package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Opens what the box office signed for everybody: compact JWS of ES256 and nothing else. By RFC 8725 nothing a token says
 * of itself decides how it is checked: {@code jwk}, {@code jku} and {@code x5u} are not looked at.
 */
final class TokenCheck {
    private static final int LONGEST = 4096;
    private static final String AUDIENCE = "verifier";
    /** How far the signer's clock may be ahead of ours. */
    private static final long AHEAD = 5 * 60 * Micros.SECOND;

    private final KeySet keys;
    private final String issuer;
    private final Clock clock;

    TokenCheck(KeySet keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The claims of a token that is genuine, of this type, from our issuer, for a verifier and of today.
     *
     * @throws Malformed if it is anything else; the message tells why and repeats nothing of the token
     */
    Facts open(String type, String token) throws Malformed {
        if (token.length() > LONGEST) {
            throw new Malformed("longer than " + LONGEST + " characters");
        }
        String[] parts = token.split("\\.", -1);
        expect(parts.length == 3, "not three parts with dots between them");
        Map<String, Object> header = json(parts[0]);
        expect("ES256".equals(header.get("alg")), "its algorithm is not ES256");
        expect(type.equals(header.get("typ")), "its type is not " + type);
        expect(!header.containsKey("crit"), "it has critical extensions, and none is known");
        byte[] signature = Base64Url.decode(parts[2]);
        byte[] signed = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.UTF_8);
        expect(P256.verifies(keys.key(header.get("kid")), signature, signed), "the signature is not that of its key");
        Map<String, Object> claims = json(parts[1]);
        expect(issuer.equals(claims.get("iss")), "its issuer is not " + issuer);
        expect(AUDIENCE.equals(claims.get("aud")), "its audience is not " + AUDIENCE);
        Facts facts = new Facts(claims);
        judgeTimes(facts);
        return facts;
    }

    private void judgeTimes(Facts claims) throws Malformed {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        expect(claims.numericDate("exp") > now, "it has expired");
        expect(claims.numericDate("iat") <= now + AHEAD, "it is dated more than 5 minutes ahead");
        expect(!claims.has("nbf") || claims.numericDate("nbf") <= now + AHEAD, "it is not valid yet");
    }

    private static Map<String, Object> json(String part) throws Malformed {
        return Json.document(Utf8.read(Base64Url.decode(part)));
    }

    private static void expect(boolean holds, String otherwise) throws Malformed {
        if (!holds) {
            throw new Malformed(otherwise);
        }
    }
}
