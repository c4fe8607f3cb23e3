package org.bilheteria.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/**
 * Signs what others must be able to check without asking us: receipts, heads of the journal, ticket codes. ES256 JWTs; the
 * public keys are {@link #jwks()}. The key changes by itself, every {@code bilheteria.jwt.rotate-every}.
 */
@ApplicationScoped
public class Signer {

    private static final Logger LOG = Logger.getLogger(Signer.class.getName());
    private static final String PURPOSE = "signing-";

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private volatile KeyRing ring;

    @PostConstruct
    void open() {
        ring = turned();
        LOG.info("Receipts are signed by " + Cryptography.fastest());
    }

    /** Whether native code signs here, and not the platform's. */
    public boolean isNative() {
        return Cryptography.fastest().isNative();
    }

    /** Adds a key if the newest has served its time, and learns of those that other nodes added; called now and then. */
    void turn() {
        ring = turned();
    }

    private KeyRing turned() {
        Instant now = clock.instant();
        Map<String, byte[]> kept = keys.change(secrets -> {
            List<SigningKey> found = signing(secrets);
            if (found.isEmpty() || new KeyRing(found).due(now, settings.rotateEvery())) {
                secrets.put(
                        PURPOSE + (found.size() + 1),
                        SigningKey.fresh(settings.issuer(), now).kept());
            }
        });
        return new KeyRing(signing(kept));
    }

    private List<SigningKey> signing(Map<String, byte[]> secrets) {
        Map<Integer, SigningKey> found = new TreeMap<>();
        secrets.forEach((purpose, secret) -> {
            if (purpose.startsWith(PURPOSE)) {
                found.put(
                        Integer.valueOf(purpose.substring(PURPOSE.length())), SigningKey.of(secret, settings.issuer()));
            }
        });
        return List.copyOf(found.values());
    }

    /** Signs claims made of JSON values and adds {@code iss}, {@code aud}, {@code iat} and {@code exp}. */
    public String sign(TokenKind kind, Map<String, Object> claims, Duration validity) {
        Instant now = clock.instant();
        return ring.signing(now).sign(kind, claims, validity, now);
    }

    /** The public keys as a JWK set (RFC 7517), for {@code /.well-known/jwks.json}; good to be kept for an hour. */
    public String jwks() {
        return ring.jwks(clock.instant());
    }
}
