package org.bilheteria.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Signs what others must be able to check without asking us: receipts, ticket codes. ES256 JWTs; the public key is
 * {@link #jwks()}.
 */
@ApplicationScoped
public class Signer {

    private static final String PURPOSE = "signing-1";

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private SigningKey key;

    @PostConstruct
    void open() {
        if (keys.has(PURPOSE)) {
            key = SigningKey.of(keys.secret(PURPOSE, 0), settings.issuer());
        } else {
            key = SigningKey.fresh(settings.issuer());
            keys.remember(PURPOSE, key.kept());
        }
    }

    /**
     * Signs claims made of JSON values and adds {@code iss}, {@code iat} and {@code exp}.
     *
     * @param type the kind of token, such as {@code receipt+jwt}; it must be named again to verify
     */
    public String sign(String type, Map<String, Object> claims, Duration validity) {
        return key.sign(type, claims, validity, clock.instant());
    }

    /** The claims of a token of this type that was signed here and hasn't expired. */
    public Optional<Map<String, Object>> verify(String type, String token) {
        return key.verify(type, token, clock.instant());
    }

    /** The public keys as a JWK set (RFC 7517), for {@code /.well-known/jwks.json}. */
    public String jwks() {
        return key.jwks();
    }
}
