package org.bilheteria.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: from the first question to the last answer, with the real schema. */
class PasskeysTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final long ANA = 50;
    private static final long BRUNO = 51;

    @TempDir
    Path folder;

    private final JpaInMemory database = new JpaInMemory();
    private final List<PasskeyChanged> told = new ArrayList<>();
    private final Passkeys passkeys = new Passkeys();
    private final SoftAuthenticator phone = new SoftAuthenticator();

    @BeforeEach
    void open() {
        database.run(entities -> {
            for (long buyer : new long[] {ANA, BRUNO}) {
                entities.createNativeQuery("insert into buyer (id, name, email, password_hash, created_at)"
                                + " values (" + buyer + ", 'Ana', 'ana" + buyer + "@example.org', '-', 0)")
                        .executeUpdate();
            }
        });
        Map<String, String> told =
                Map.of("data", folder.toString(), "public-url", "https://tickets.example", "jwt.issuer", "bilheteria");
        passkeys.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(told.get(key));
            }
        };
        passkeys.keys = Keys.of(passkeys.settings);
        passkeys.register = new PasskeyRegisterInMemory(database, this.told::add);
        passkeys.buyers = new BuyerRegister() {
            @Override
            public Optional<Buyer> buyer(long id) {
                return database.ask(entities -> Optional.ofNullable(entities.find(Buyer.class, id)));
            }
        };
        at(NOW);
        passkeys.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPasskeySignsItsOwnerIn() {
        Passkey passkey = add(ANA, phone);
        phone.count = 1;
        at(NOW.plusSeconds(60));

        Buyer signedIn = passkeys.signIn(answer(phone, passkey));

        assertThat(signedIn.id()).isEqualTo(ANA);
        assertThat(passkeys.of(ANA).get(0).lastUsedAt()).contains(NOW.plusSeconds(60));
        assertThat(passkeys.of(ANA).get(0).signCount()).isEqualTo(1);
        assertThat(told).containsExactly(new PasskeyChanged(passkey.id(), ANA, true));
    }

    @Test
    void aSwitchedOffAccountIsNotOpened() {
        Passkey passkey = add(ANA, phone);
        phone.count = 1;
        database.run(entities -> entities.createNativeQuery("update buyer set switched_off_at = 1 where id = " + ANA)
                .executeUpdate());

        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer(phone, passkey)));
    }

    @Test
    void aKeyThatNobodyAddedOpensNothing() {
        Passkey passkey = add(ANA, phone);
        SoftAuthenticator unknown = new SoftAuthenticator();

        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer(unknown, passkey)));
        unknown.credential = phone.credential;
        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer(unknown, passkey)));
        assertThat(passkeys.of(ANA).get(0).lastUsedAt()).isEmpty();
    }

    @Test
    void whatIsWantedTellsNothingOfTheAccountButToItsOwner() {
        Passkey passkey = add(ANA, phone);

        Wanted again = passkeys.wanted(ANA);

        assertThat(again.known()).extracting(Passkey::credential).containsExactly(passkey.credential());
        assertThat(again.userHandle())
                .hasSize(43)
                .isEqualTo(passkey.userHandle())
                .isNotEqualTo(passkeys.wanted(BRUNO).userHandle());
        assertThat(again.email()).isEqualTo("ana50@example.org");
    }

    @Test
    void anAnswerCountsOnce() {
        Passkey passkey = add(ANA, phone);
        Assertion answer = answer(phone, passkey);
        passkeys.signIn(answer);

        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer));
        at(NOW.plusSeconds(301));
        passkeys.forgetChallenges();
        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer));
        assertThat(database.<Long>ask(
                        entities -> entities.createQuery("select count(c) from AnsweredChallenge c", Long.class)
                                .getSingleResult()))
                .isZero();
    }

    @Test
    void aPasskeyIsAddedOnce() {
        Attestation made = phone.make(passkeys.wanted(ANA).challenge());
        passkeys.add(ANA, made, "Celular");

        assertRefused(Refusal.PASSKEY_REFUSED, () -> passkeys.add(ANA, made, ""));
        // Another one by the same answer, and the same one for somebody else.
        passkeys.remove(ANA, passkeys.of(ANA).get(0).id());
        assertRefused(Refusal.PASSKEY_REFUSED, () -> passkeys.add(ANA, made, ""));
        add(ANA, phone);
        assertRefused(Refusal.PASSKEY_REFUSED, () -> add(BRUNO, phone));
        assertThat(passkeys.of(BRUNO)).isEmpty();
    }

    @Test
    void aChallengeIsOfWhoAskedForIt() {
        Attestation made = phone.make(passkeys.wanted(ANA).challenge());

        assertRefused(Refusal.PASSKEY_REFUSED, () -> passkeys.add(BRUNO, made, ""));
        assertRefused(Refusal.PASSKEY_REFUSED, () -> passkeys.add(ANA, phone.make(passkeys.challenge()), ""));
    }

    @Test
    void aRemovedPasskeyOpensNothing() {
        Passkey passkey = add(ANA, phone);
        assertRefused(Refusal.NOT_FOUND, () -> passkeys.remove(BRUNO, passkey.id()));
        Assertion answer = answer(phone, passkey);
        passkeys.remove(ANA, passkey.id());

        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer));
        assertRefused(Refusal.NOT_FOUND, () -> passkeys.remove(ANA, passkey.id()));
        assertThat(told).endsWith(new PasskeyChanged(passkey.id(), ANA, false)).hasSize(2);
    }

    @Test
    void whoLostTheAccountLosesAllPasskeysAndNobodyElseDoes() {
        Passkey first = add(ANA, phone);
        SoftAuthenticator elsewhere = new SoftAuthenticator();
        elsewhere.credential = new byte[] {1, 2, 3};
        Passkey others = add(BRUNO, elsewhere);

        passkeys.register.removeAll(ANA);

        assertThat(passkeys.of(ANA)).isEmpty();
        assertThat(passkeys.of(BRUNO)).extracting(Passkey::id).containsExactly(others.id());
        assertThat(told).endsWith(new PasskeyChanged(first.id(), ANA, false));
    }

    @Test
    void aCopyThatCountsForItselfIsNoticed() {
        Passkey passkey = add(ANA, phone);
        phone.count = 9;
        passkeys.signIn(answer(phone, passkey));
        phone.count = 8;

        assertRefused(Refusal.BAD_PASSKEY, () -> passkeys.signIn(answer(phone, passkey)));
        assertThat(passkeys.of(ANA).get(0).signCount()).isEqualTo(9);
    }

    @Test
    void usedMeanwhileByACopyItIsRefused() {
        Passkey before = add(ANA, phone);
        phone.count = 1;
        passkeys.signIn(answer(phone, before));

        assertThat(passkeys.register.used(List.of(use(before, "other", 1)))).containsExactly(Optional.empty());
    }

    @Test
    void ofThoseWhoSignInTogetherEachGetsTheirOwnAndACopyNothing() {
        Passkey anas = add(ANA, phone);
        SoftAuthenticator elsewhere = new SoftAuthenticator();
        elsewhere.credential = new byte[] {1, 2, 3};
        Passkey brunos = add(BRUNO, elsewhere);

        List<Optional<Buyer>> owners =
                passkeys.register.used(List.of(use(brunos, "first", 1), use(anas, "second", 3), use(anas, "third", 4)));

        assertThat(owners.stream().map(owner -> owner.map(Buyer::id)))
                .containsExactly(Optional.of(BRUNO), Optional.of(ANA), Optional.empty());
        assertThat(passkeys.of(ANA).get(0).signCount()).isEqualTo(3);
        assertThat(passkeys.register.byCredential(List.of(brunos.credential(), "nobody's", anas.credential())))
                .extracting(found -> found.map(Passkey::buyer))
                .containsExactly(Optional.of(BRUNO), Optional.empty(), Optional.of(ANA));
    }

    @Test
    void aReplayedAnswerAmongOthersIsRefusedAloneWhenTheyAreAskedAgain() {
        Passkey anas = add(ANA, phone);
        passkeys.register.used(List.of(use(anas, "again", 0)));

        assertThatThrownBy(() -> passkeys.register.used(List.of(use(anas, "new", 0), use(anas, "again", 0))))
                .isInstanceOf(UniqueValueTaken.class);

        assertThat(passkeys.register.used(List.of(use(anas, "new", 0)))).doesNotContain(Optional.empty());
    }

    private static Use use(Passkey passkey, String challenge, long count) {
        return new Use(passkey, new Proof(new Challenge(challenge, "", NOW.plusSeconds(9)), count, false), NOW);
    }

    @Test
    void anAccountHasOnlySoMany() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            SoftAuthenticator key = new SoftAuthenticator();
            key.credential = new byte[] {1, (byte) i};
            add(ANA, key);
        }

        assertRefused(Refusal.TOO_MANY_PASSKEYS, () -> passkeys.wanted(ANA));
    }

    private Passkey add(long buyer, SoftAuthenticator key) {
        return passkeys.add(buyer, key.make(passkeys.wanted(buyer).challenge()), "Celular");
    }

    private Assertion answer(SoftAuthenticator key, Passkey passkey) {
        return key.answer(passkeys.challenge(), passkey.userHandle());
    }

    private void at(Instant now) {
        passkeys.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
