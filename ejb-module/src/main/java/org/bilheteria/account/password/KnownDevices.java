package org.bilheteria.account.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;
import org.bilheteria.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Devices on which an account was opened with the right password. Somebody else's guesses keep the owner's own devices from
 * nothing.
 */
@ApplicationScoped
public class KnownDevices {

    /** How long a device that was not used is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(365);

    private static final int KEY_BYTES = 32;
    private static final String TYPE = "device+jwt";
    private static final String AUDIENCE = "device";

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    ForgottenDevices forgotten;

    private byte[] key;
    private Tokens tokens;

    @PostConstruct
    void open() {
        key = keys.secret("device", KEY_BYTES);
        tokens = Tokens.secret(key, settings.issuer(), AUDIENCE);
    }

    /** A token for the device on which this e-mail's password was right; it says neither who nor on what. */
    public String remember(String email) {
        Map<String, Object> claims =
                Map.of("sub", pseudonym(email), "jti", UUID.randomUUID().toString());
        return tokens.sign(TYPE, claims, clock.instant(), clock.instant().plus(REMEMBERED));
    }

    /** The device's name, if the token was given for this e-mail. */
    public Optional<String> known(@Nullable String token, String email) {
        return Optional.ofNullable(token)
                .flatMap(given -> tokens.read(TYPE, given, clock.instant()))
                .filter(claims -> pseudonym(email).equals(claims.get("sub")))
                .filter(claims -> !forgotten.forgotten(of(email), rememberedAt(claims)))
                .map(claims -> String.valueOf(claims.get("jti")));
    }

    /** Knows none of this e-mail's devices any more, on any node. */
    public void forget(String email) {
        forgotten.forget(of(email), clock.instant().plus(REMEMBERED));
    }

    private String of(String email) {
        return "device:" + pseudonym(email);
    }

    /** Tokens know whole seconds: the end of theirs, so that one of this very second is not forgotten. */
    private static Instant rememberedAt(Map<String, Object> claims) {
        return Instant.ofEpochSecond((Long) Objects.requireNonNull(claims.get("iat"), "iat") + 1);
    }

    private String pseudonym(String email) {
        return HexFormat.of().formatHex(Digests.hmacSha256(key, email.getBytes(StandardCharsets.UTF_8)));
    }
}
