package org.bilheteria.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import java.time.Duration;
import java.time.InstantSource;
import org.bilheteria.shared.Caches;

/** A key pair that signs for the same push service once an hour, as RFC 8292 recommends: of what a message costs it is a quarter. */
final class SignedOnce implements VAPIDKeyPair {

    /** Much less than what it signs is good for. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** A service may have as many hosts as it likes. */
    private static final int MOST = 1_000;

    private final VAPIDKeyPair pair;
    private final Cache<String, String> signed;

    SignedOnce(VAPIDKeyPair pair, InstantSource clock) {
        this.pair = pair;
        this.signed = Caches.freshFor(KEPT, clock).maximumSize(MOST).build();
    }

    @Override
    public byte[] extractPublicKeyInUncompressedForm() {
        return pair.extractPublicKeyInUncompressedForm();
    }

    @Override
    public String extractPublicKeyInUncompressedFormAsString() {
        return pair.extractPublicKeyInUncompressedFormAsString();
    }

    @Override
    public String generateAuthorizationHeaderValue(VAPIDJWTParam wanted) {
        return signed.get(wanted.getOrigin(), origin -> pair.generateAuthorizationHeaderValue(wanted));
    }
}
