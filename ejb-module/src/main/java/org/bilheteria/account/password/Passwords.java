package org.bilheteria.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.bilheteria.shared.Settings;

/**
 * Password hashes: PBKDF2 of the platform with every parameter given, a few at once. Waiting callers hold threads of the
 * HTTP pool, so only a part of it may wait here.
 */
@ApplicationScoped
public class Passwords {

    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The platform's hash accepts no fewer. */
    private static final int FEWEST_ITERATIONS = 1024;

    private Pbkdf2PasswordHash pbkdf2;
    private int iterations;
    private Bulkhead bulkhead;
    private String decoyHash;

    /** For the container's proxies. */
    protected Passwords() {}

    @Inject
    public Passwords(Pbkdf2PasswordHash pbkdf2, Settings settings) {
        this.pbkdf2 = pbkdf2;
        iterations = Math.max(FEWEST_ITERATIONS, settings.passwordIterations());
        bulkhead = new Bulkhead(settings.passwordConcurrency(), MOST_WAITING, PATIENCE);
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        decoyHash = pbkdf2.generate("nobody has this password".toCharArray());
    }

    /**
     * The hash to keep. Takes some 100 ms of a core: call it outside any transaction.
     *
     * @throws org.bilheteria.shared.Refused SIGN_IN_BUSY before any is spent
     */
    public String hash(String password) {
        refuseTooLong(password);
        return bulkhead.run(() -> pbkdf2.generate(composed(password)));
    }

    /** Whether the password has this hash; costs and refuses like {@link #hash}. */
    public boolean matches(String password, String hash) {
        refuseTooLong(password);
        char[] composed = composed(password);
        // Those of before were hashed as they were typed.
        return bulkhead.run(() -> pbkdf2.verify(composed, hash)
                || !Arrays.equals(composed, password.toCharArray()) && pbkdf2.verify(password.toCharArray(), hash));
    }

    /** One keyboard writes é as one character, another as two (RFC 8265, 4.2): it is the same password. */
    private static char[] composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }

    /** A hash nobody's password has: checking against it costs what checking a real one does. */
    public String decoyHash() {
        return decoyHash;
    }

    /** Whether the hash was made with fewer iterations than are asked for now. */
    public boolean outdated(String hash) {
        return Integer.parseInt(hash.split(":")[1]) < iterations;
    }

    private static void refuseTooLong(String password) {
        if (PasswordRule.tooLong(password)) {
            throw new IllegalArgumentException("Longer than any password");
        }
    }
}
