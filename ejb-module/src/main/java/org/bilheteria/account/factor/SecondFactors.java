package org.bilheteria.account.factor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.limit.GuessingLimit;
import org.bilheteria.account.limit.GuessingLimit.Attempt;
import org.bilheteria.account.limit.GuessingLimit.Outcome;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/** Sets authenticator apps up, asks for their codes, and takes them away. */
@ApplicationScoped
public class SecondFactors {

    static final int CODES = 10;

    private static final int KEY_BYTES = 32;
    /** Of five bits each: sixty bits, typed from paper. */
    private static final int CODE_CHARACTERS = 12;

    private static final String ISSUER = "Bilheteria";

    @Inject
    Keys keys;

    @Inject
    FactorRegister register;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    Clock clock;

    private final GuessingLimit limit = new GuessingLimit();
    private FactorSeal seal;

    @PostConstruct
    void open() {
        seal = new FactorSeal(keys.secret("second-factor", KEY_BYTES), keys.secret("factor-code", KEY_BYTES));
    }

    /** Whether an account has a second factor: an app, or a passkey. */
    public boolean has(long buyer) {
        return hasApp(buyer) || hasPasskey(buyer);
    }

    public boolean hasApp(long buyer) {
        return register.has(buyer);
    }

    public boolean hasPasskey(long buyer) {
        return !passkeys.of(buyer).isEmpty();
    }

    /** Since when an account has its app. */
    public Optional<Instant> appSince(long buyer) {
        return register.of(buyer).map(SecondFactor::createdAt);
    }

    /** How many of the codes for whoever lost the app are unused. */
    public int codesLeft(long buyer) {
        return register.codesLeft(buyer);
    }

    /** What an app is to be given; it counts once {@link #confirm} has heard a code of it. */
    public NewApp begin(Buyer owner) {
        return shown(owner, seal.newSecret());
    }

    /** The same as was begun with, for a page that is shown again. */
    public Optional<NewApp> again(Buyer owner, String sealed) {
        return seal.open(owner.id(), sealed).map(secret -> {
            NewApp fresh = shown(owner, secret);
            return new NewApp(sealed, fresh.secret(), fresh.address());
        });
    }

    private NewApp shown(Buyer owner, byte[] secret) {
        return new NewApp(
                seal.seal(owner.id(), secret), Totp.base32(secret), Totp.address(secret, ISSUER, owner.email()));
    }

    /**
     * Makes the app an account's second factor, instead of one it had.
     *
     * @param sealed as it was begun with
     * @param code of the app
     * @return the codes for whoever loses it, never shown again
     * @throws Refused BAD_CODE; TOO_MANY_ATTEMPTS with the time to wait
     */
    public List<String> confirm(long buyer, String sealed, @Nullable String code) {
        List<String> codes =
                Stream.generate(() -> RandomId.of(CODE_CHARACTERS)).limit(CODES).toList();
        guess(buyer, () -> {
            Optional<byte[]> secret = seal.open(buyer, sealed);
            OptionalLong step =
                    secret.isEmpty() ? OptionalLong.empty() : Totp.step(secret.get(), plain(code), clock.instant(), 0);
            step.ifPresent(used -> register.set(buyer, sealed, used, hashes(buyer, codes), UtcMicros.now(clock)));
            return step.isPresent();
        });
        return codes.stream().map(SecondFactors::readable).toList();
    }

    private List<String> hashes(long buyer, List<String> codes) {
        return codes.stream().map(each -> seal.hash(buyer, each)).toList();
    }

    /** In groups of four, as people read them. */
    private static String readable(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /**
     * Hears a code of an account's app, or one for whoever lost it, and uses it up.
     *
     * @throws Refused BAD_CODE, whatever is wrong with it; TOO_MANY_ATTEMPTS with the time to wait
     */
    public void check(long buyer, @Nullable String code) {
        String typed = plain(code);
        guess(buyer, () -> typed.length() == CODE_CHARACTERS ? useCode(buyer, typed) : useStep(buyer, typed));
    }

    private boolean useStep(long buyer, String code) {
        Optional<SecondFactor> app = register.of(buyer);
        Optional<byte[]> secret = app.flatMap(known -> seal.open(buyer, known.sealed()));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step =
                Totp.step(secret.get(), code, clock.instant(), app.orElseThrow().lastStep());
        return step.isPresent() && register.use(buyer, step.getAsLong());
    }

    private boolean useCode(long buyer, String code) {
        return register.use(buyer, seal.hash(buyer, code), UtcMicros.now(clock));
    }

    /** As typed, with blanks and dashes, in small letters, or with the letters that look like digits. */
    private static String plain(@Nullable String code) {
        String typed = code == null ? "" : code;
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private void guess(long buyer, BooleanSupplier look) {
        // From wherever it comes: of somebody's own address nothing is known when they travel.
        Attempt attempt = new Attempt("second factor of " + buyer, "", "", "");
        limit.begin(attempt, clock.instant());
        Outcome outcome = Outcome.NONE;
        try {
            outcome = look.getAsBoolean() ? Outcome.RIGHT : Outcome.WRONG;
        } finally {
            limit.end(attempt, outcome, clock.instant());
        }
        if (outcome != Outcome.RIGHT) {
            throw new Refused(Refusal.BAD_CODE, "The code is wrong, was used, or its time is over");
        }
    }

    /** Takes an account's app away, and its codes. @param actor who does, for the audit log */
    public void remove(long buyer, String actor) {
        register.remove(buyer, actor);
    }
}
