package org.bilheteria.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.bilheteria.shared.Settings;

/**
 * Password hashes: Argon2id, each in memory of its own and with the installation's {@link Pepper}. Some 25 ms of a core and 19 MiB:
 * call it outside any transaction and, for strangers, through {@link PasswordLines}. Hashes of before, without pepper or by PBKDF2,
 * are still checked.
 */
@ApplicationScoped
public class Passwords {

    private static final Logger LOG = Logger.getLogger(Passwords.class.getName());
    private static final byte[] NO_SECRET = {};

    private final AtomicBoolean lossTold = new AtomicBoolean();
    private final SecureRandom random = new SecureRandom();
    private Argon2Engine engine;
    private Pepper pepper;
    private int rounds;
    private HashCost cost;
    private String decoyHash;

    /** For the container's proxies. */
    protected Passwords() {}

    @Inject
    public Passwords(Argon2Engine engine, Pepper pepper, Settings settings) {
        this.engine = engine;
        this.pepper = pepper;
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

    /** Whether guessing at the hash is cheaper than it should be now, or needs no key. */
    public boolean outdated(String hash) {
        if (PhcHash.is(hash)) {
            PhcHash kept = PhcHash.parse(hash);
            // Never in exchange for a cheaper one, here too.
            return kept.cost().below(cost) || !kept.keyed() && !cost.below(kept.cost());
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
        byte[] hash = engine.hash(bytes(composed(password)), salt, pepper.secret(), cost);
        return new PhcHash(cost, pepper.keyId(), salt, hash).text();
    }

    private boolean check(String password, String hash) {
        if (!PhcHash.is(hash)) {
            return Pbkdf2Hash.parse(hash).matches(password.toCharArray());
        }
        PhcHash kept = PhcHash.parse(hash);
        tellIfLost(kept);
        // One of another secret costs the same, and nothing fits it.
        byte[] secret = kept.keyed() ? pepper.secret() : NO_SECRET;
        return MessageDigest.isEqual(kept.hash(), engine.hash(bytes(password), kept.salt(), secret, kept.cost()));
    }

    /** Once, for there may be as many as accounts. */
    private void tellIfLost(PhcHash kept) {
        if (kept.keyed() && !kept.keyId().equals(pepper.keyId()) && lossTold.compareAndSet(false, true)) {
            LOG.warning(
                    "Passwords were hashed with a secret that is not in keys.properties: nobody signs in by those until"
                            + " that file is back, or a new password is chosen by way of /forgot");
        }
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
