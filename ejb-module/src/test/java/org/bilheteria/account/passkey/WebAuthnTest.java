package org.bilheteria.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

/** Goal: everything that the standard wants looked at is looked at. Method: an authenticator written for it, wrong in one thing each. */
class WebAuthnTest {

    private static final RelyingParty SITE = new RelyingParty("tickets.example", Set.of("https://tickets.example"));
    private static final Challenge ASKED = new Challenge("1", "what-was-asked", Instant.MAX);
    private static final Function<String, Optional<Challenge>> KNOWN =
            text -> text.equals(ASKED.text()) ? Optional.of(ASKED) : Optional.empty();

    private final WebAuthn webAuthn = new WebAuthn();
    private final SoftAuthenticator authenticator = new SoftAuthenticator();

    @Test
    void aNewKeySaysWhatItIs() {
        authenticator.count = 3;

        NewKey key = webAuthn.check(authenticator.make(ASKED.encoded()), SITE, KNOWN);

        assertThat(key.challenge()).isEqualTo(ASKED);
        assertThat(key.signCount()).isEqualTo(3);
        assertThat(key.transports()).isEqualTo("hybrid,internal");
        assertThat(key.backedUp()).isFalse();
    }

    @Test
    void aNewKeyForAnotherSiteIsRefused() {
        refusesNew(key -> key.site = "other.example");
        refusesNew(key -> key.origin = "https://other.example");
        refusesNew(key -> key.origin = "http://tickets.example");
        refusesNew(SoftAuthenticator::recognisesNobody);
        refusesNew(key -> key.credential = new byte[1024]);
    }

    @Test
    void aNewKeyForAnotherChallengeIsRefused() {
        assertRefused(
                Refusal.PASSKEY_REFUSED, () -> webAuthn.check(authenticator.make("c29tZXRoaW5nIGVsc2U"), SITE, KNOWN));
        Attestation whole = authenticator.make(ASKED.encoded());
        assertRefused(
                Refusal.PASSKEY_REFUSED,
                () -> webAuthn.check(new Attestation(whole.clientData(), "AAAA", whole.transports()), SITE, KNOWN));
        assertRefused(
                Refusal.PASSKEY_REFUSED,
                () -> webAuthn.check(new Attestation("{}", "?", whole.transports()), SITE, KNOWN));
    }

    @Test
    void whoHasTheKeyProvesIt() {
        Passkey passkey = passkey();
        authenticator.count = 5;

        Proof proof = check(authenticator.answer(ASKED.encoded(), "handle"), passkey);

        assertThat(proof).isEqualTo(new Proof(ASKED, 5, false));
    }

    @Test
    void aKeyThatDoesNotCountIsAllRight() {
        Passkey passkey = passkey();

        assertThat(check(authenticator.answer(ASKED.encoded(), "handle"), passkey)
                        .signCount())
                .isZero();
    }

    @Test
    void aCounterThatDoesNotRiseIsRefused() {
        authenticator.count = 7;
        Passkey passkey = passkey();

        refuses(passkey, key -> key.count = 7);
        refuses(passkey, key -> key.count = 6);
        refuses(passkey, key -> key.count = 0);
    }

    @Test
    void whateverIsWrongIsRefused() {
        Passkey passkey = passkey();

        refuses(passkey, key -> key.site = "other.example");
        refuses(passkey, key -> key.origin = "https://other.example");
        refuses(passkey, SoftAuthenticator::recognisesNobody);
    }

    @Test
    void anotherChallengeHandleOrSignatureIsRefused() {
        Passkey passkey = passkey();
        Assertion whole = authenticator.answer(ASKED.encoded(), "handle");

        assertRefused(Refusal.BAD_PASSKEY, () -> check(authenticator.answer("c29tZXRoaW5nIGVsc2U", "handle"), passkey));
        assertRefused(Refusal.BAD_PASSKEY, () -> check(authenticator.answer(ASKED.encoded(), "handlf"), passkey));
        assertRefused(Refusal.BAD_PASSKEY, () -> check(authenticator.answer(ASKED.encoded(), ""), passkey));
        assertRefused(
                Refusal.BAD_PASSKEY, () -> check(new SoftAuthenticator().answer(ASKED.encoded(), "handle"), passkey));
        for (String signature : new String[] {"", "AAAA", "not base64!"}) {
            assertRefused(
                    Refusal.BAD_PASSKEY,
                    () -> check(
                            new Assertion(
                                    whole.credential(),
                                    "handle",
                                    whole.clientData(),
                                    whole.authenticatorData(),
                                    signature),
                            passkey));
        }
        assertRefused(
                Refusal.BAD_PASSKEY,
                () -> check(new Assertion(whole.credential(), "handle", "AAAA", "AAAA", whole.signature()), passkey));
    }

    private void refusesNew(Consumer<SoftAuthenticator> wrong) {
        SoftAuthenticator other = new SoftAuthenticator();
        wrong.accept(other);
        assertRefused(Refusal.PASSKEY_REFUSED, () -> webAuthn.check(other.make(ASKED.encoded()), SITE, KNOWN));
    }

    private void refuses(Passkey passkey, Consumer<SoftAuthenticator> wrong) {
        String site = authenticator.site;
        String origin = authenticator.origin;
        int flags = authenticator.flags;
        wrong.accept(authenticator);
        assertRefused(Refusal.BAD_PASSKEY, () -> check(authenticator.answer(ASKED.encoded(), "handle"), passkey));
        authenticator.site = site;
        authenticator.origin = origin;
        authenticator.flags = flags;
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(code));
    }

    private Passkey passkey() {
        NewKey key = webAuthn.check(authenticator.make(ASKED.encoded()), SITE, KNOWN);
        return new Passkey(1, "handle", key, "", Instant.EPOCH);
    }

    private Proof check(Assertion answer, Passkey passkey) {
        return webAuthn.check(answer, passkey, SITE, KNOWN);
    }
}
