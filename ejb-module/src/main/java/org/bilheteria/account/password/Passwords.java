package org.bilheteria.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bilheteria.shared.Settings;

/**
 * Password hashes: Argon2id, each in memory of its own. Some 25 ms of a core and 19 MiB: call it outside any transaction and,
 * for strangers, through {@link PasswordLines}. Hashes of before, by PBKDF2, are still checked.
 */
@ApplicationScoped
public class Passwords {

    private final SecureRandom random = new SecureRandom();
    private Argon2Engine engine;
    private int rounds;
    private HashCost cost;
    private String decoyHash;

    /** For the container's proxies. */
    protected Passwords() {}

    @Inject
    public Passwords(Argon2Engine engine, Settings settings) {
        this.engine = engine;
        rounds = settings.passwordIterations();
        cost = HashCost.ofRounds(rounds);
        decoyHash = compute("nobody has this password");
    }

    /** So that the start's log says what computes the hashes, and no buyer waits for it to be loaded. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // The constructor did it.
    }

    /** The hash to keep. */
    public String hash(String password) {
        refuseTooLong(password);
        return compute(password);
    }

    /** Whether the password has this hash. */
    public boolean matches(String password, String hash) {
        refuseTooLong(password);
        String composed = composed(password);
        // Those of before were hashed as they were typed.
        return check(composed, hash) || !composed.equals(password) && check(password, hash);
    }

    /** A hash nobody's password has: checking against it costs what checking a real one does. */
    public String decoyHash() {
        return decoyHash;
    }

    /** Whether guessing at the hash is cheaper than it should be now. */
    public boolean outdated(String hash) {
        if (PhcHash.is(hash)) {
            return PhcHash.parse(hash).cost().below(cost);
        }
        // Never in exchange for a cheaper one, where hashing was made cheap for a trial.
        return rounds >= HashCost.ROUNDS || Pbkdf2Hash.parse(hash).rounds() <= rounds;
    }

    /** What computes them: {@code native} or {@code java}. */
    public String engine() {
        return engine.name();
    }

    private String compute(String password) {
        byte[] salt = new byte[PhcHash.SALT_BYTES];
        random.nextBytes(salt);
        return new PhcHash(cost, salt, engine.hash(bytes(composed(password)), salt, cost)).text();
    }

    private boolean check(String password, String hash) {
        if (!PhcHash.is(hash)) {
            return Pbkdf2Hash.parse(hash).matches(password.toCharArray());
        }
        PhcHash kept = PhcHash.parse(hash);
        return MessageDigest.isEqual(kept.hash(), engine.hash(bytes(password), kept.salt(), kept.cost()));
    }

    /** One keyboard writes é as one character, another as two (RFC 8265, 4.2): it is the same password. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuseTooLong(String password) {
        if (PasswordRule.tooLong(password)) {
            throw new IllegalArgumentException("Longer than any password");
        }
    }
}
