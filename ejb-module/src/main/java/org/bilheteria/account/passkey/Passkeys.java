package org.bilheteria.account.passkey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.log.SecurityLog;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.batch.GroupCommit;
import org.jspecify.annotations.Nullable;

/** Passkeys are added, removed, and signed in by. No transaction is open while a signature is checked. */
@ApplicationScoped
public class Passkeys {

    /** More than anybody has devices. */
    static final int MOST = 20;

    private static final int KEY_BYTES = 32;

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    PasskeyRegister register;

    @Inject
    BuyerRegister buyers;

    private final WebAuthn webAuthn = new WebAuthn();
    private final GroupCommit<String, Optional<Passkey>> found =
            new GroupCommit<>(GroupCommit.AT_ONCE, credentials -> register.byCredential(credentials));
    private final GroupCommit<Use, Optional<Buyer>> used =
            new GroupCommit<>(GroupCommit.AT_ONCE, uses -> register.used(uses));
    private byte[] handles;
    private Challenges challenges;
    private RelyingParty site;

    @PostConstruct
    void open() {
        handles = keys.secret("passkey-handle", KEY_BYTES);
        challenges = new Challenges(keys.secret("passkey", KEY_BYTES), settings.issuer());
        site = RelyingParty.of(settings);
    }

    /** For which site passkeys are. */
    public RelyingParty site() {
        return site;
    }

    /** A challenge, in base64url, for whoever wants to sign in; good for five minutes and one answer. */
    public String challenge() {
        return challenges.forSignIn(clock.instant()).encoded();
    }

    /**
     * Whose passkey answered.
     *
     * @throws Refused BAD_PASSKEY, whatever is wrong
     */
    public Buyer signIn(Assertion answer) {
        try {
            return owner(answer);
        } catch (Refused refused) {
            SecurityLog.passkeyRefused();
            throw refused;
        }
    }

    private Buyer owner(Assertion answer) {
        Instant now = clock.instant();
        Passkey passkey = found.ask(answer.credential()).orElseThrow(WebAuthn::bad);
        Proof proof = webAuthn.check(answer, passkey, site, text -> challenges.ofSignIn(text, now));
        try {
            return used.ask(new Use(passkey, proof, UtcMicros.now(clock))).orElseThrow(WebAuthn::bad);
        } catch (UniqueValueTaken replayed) {
            throw WebAuthn.bad();
        }
    }

    /** What a browser is to make a passkey of. @throws Refused TOO_MANY_PASSKEYS */
    public Wanted wanted(long buyer) {
        Buyer owner = buyers.buyer(buyer).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such account"));
        List<Passkey> known = register.of(buyer);
        requireRoom(known);
        String challenge = challenges.forAdding(buyer, clock.instant()).encoded();
        return new Wanted(challenge, site, handle(buyer), owner.email(), owner.name(), known);
    }

    /**
     * Adds the passkey that a browser has made.
     *
     * @param name as its owner calls it; empty or null for what its keeper calls itself
     * @throws InvalidFields for the name
     * @throws Refused PASSKEY_REFUSED, whatever is wrong; TOO_MANY_PASSKEYS
     */
    public Passkey add(long buyer, Attestation answer, @Nullable String name) {
        Instant now = clock.instant();
        NewKey key = webAuthn.check(answer, site, text -> challenges.ofAdding(text, buyer, now));
        Passkey passkey =
                new Passkey(buyer, handle(buyer), key, PasskeyNames.of(name, key.maker()), UtcMicros.now(clock));
        requireRoom(register.of(buyer));
        try {
            register.add(passkey, key.challenge());
        } catch (UniqueValueTaken again) {
            throw WebAuthn.refused();
        }
        return passkey;
    }

    private static void requireRoom(List<Passkey> known) {
        if (known.size() >= MOST) {
            throw new Refused(Refusal.TOO_MANY_PASSKEYS, "An account has at most " + MOST + " passkeys");
        }
    }

    /** A buyer's, the oldest first. */
    public List<Passkey> of(long buyer) {
        return register.of(buyer);
    }

    /** From now on nobody signs in by it. @throws Refused NOT_FOUND if the buyer has no such passkey */
    public void remove(long buyer, String id) {
        if (!register.remove(buyer, id)) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such passkey");
        }
    }

    void forgetChallenges() {
        register.forgetChallenges(clock.instant());
    }

    /** The same for all passkeys of an account, or an authenticator would take them for those of two. */
    private String handle(long buyer) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(buyer).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.hmacSha256(handles, number));
    }
}
