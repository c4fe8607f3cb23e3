package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.HashCost;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.account.password.SignInBusy;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String EMAIL = "ana@example.com";
    private static final String PASSWORD = "correct horse battery";
    /** Of that password, as Payara's Pbkdf2PasswordHash wrote it. */
    private static final String OLD_HASH =
            "PBKDF2WithHmacSHA512:1024:9pfs/DA89Q/urv1vkRygzZCxyW1B9wi3Tve8RJSI7VE=:197SM97T64HFJwniNP5clOohKR"
                    + "+nTEiEjJDYLC2BNJHd1lnVYLP1KPcGDL1U0OQ86ZIzsYDGxSQdHSq0LYqNBA==";

    private final AccountsFixture fixture = new AccountsFixture();

    @BeforeEach
    void anaHasAnAccount() {
        fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);
        fixture.argon2.hashed = 0;
    }

    @Test
    void theRightPasswordOpensTheAccount() {
        assertThat(fixture.accounts()
                        .signIn(" Ana@Example.com ", PASSWORD, AccountsFixture.CALLER)
                        .name())
                .isEqualTo("Ana Souza");
    }

    @Test
    void anUnknownEmailAndAWrongPasswordGetTheSameAnswerAtTheSameCost() {
        Refused wrong = refused(EMAIL, "wrong horse battery");
        int cost = fixture.argon2.hashed;
        Refused unknown = refused("bia@example.com", PASSWORD);

        assertThat(unknown.refusal()).isEqualTo(wrong.refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
        assertThat(cost).isEqualTo(1);
        assertThat(fixture.argon2.hashed).isEqualTo(2);
    }

    @Test
    void aSwitchedOffAccountIsAnsweredAsAWrongPasswordAtTheSameCost() {
        Refused wrong = refused(EMAIL, "wrong horse battery");
        fixture.register.only().switchOff(AccountsFixture.NOW);
        fixture.argon2.hashed = 0;

        Refused off = refused(EMAIL, PASSWORD);

        assertThat(off.refusal()).isEqualTo(wrong.refusal());
        assertThat(off.getMessage()).isEqualTo(wrong.getMessage());
        assertThat(fixture.argon2.hashed).isEqualTo(1);
        fixture.register.only().switchOn();
        assertThat(fixture.accounts()
                        .signIn(EMAIL, PASSWORD, AccountsFixture.CALLER)
                        .switchedOff())
                .isFalse();
    }

    @Test
    void thePasswordNobodyHasOpensNoUnknownAccount() {
        assertThat(refused("bia@example.com", "nobody has this password").refusal())
                .isEqualTo(Refusal.BAD_CREDENTIALS);
    }

    @Test
    void noPasswordOpensAnAccountThatHasNoneAndTryingCostsWhatItAlwaysDoes() {
        Email bia = new Email("bia@example.com");
        fixture.register.add(Buyer.vouched("Bia", bia, Optional.empty(), AccountsFixture.NOW));

        for (String guess : List.of("none", "nobody has this password")) {
            assertThat(refused(bia.address(), guess).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        }
        assertThat(fixture.argon2.hashed).isEqualTo(2);
    }

    @Test
    void whatCannotBeRightCostsNoHash() {
        assertThat(refused(null, null).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(refused("ana", PASSWORD).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(refused(EMAIL, "x".repeat(129)).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(fixture.argon2.hashed).isZero();
    }

    @Test
    void theSixthGuessInAMinuteIsRefusedBeforeAnyHashing() {
        for (int i = 0; i < 5; i++) {
            refused(EMAIL, "guess number " + i);
        }

        Refused sixth = refused(EMAIL, PASSWORD);

        assertThat(sixth.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        assertThat(sixth.retryAfter()).isPresent();
        assertThat(fixture.argon2.hashed).isEqualTo(5);
    }

    @Test
    void whoeverIsGuessedAtAllHourIsNotedOnceWhetherThereIsAnAccountOrNot() {
        for (String email : List.of(EMAIL, "bia@example.com")) {
            for (int i = 0; i < 110; i++) {
                String guess = "guess number " + i;
                Caller elsewhere = new Caller("192.0.2." + i / 5, null, AccountsFixture.NOW);
                assertThatThrownBy(() -> fixture.accounts().signIn(email, guess, elsewhere))
                        .isInstanceOf(Refused.class);
            }
        }

        assertThat(fixture.guessed).extracting(GuessedOften::email).containsExactly(EMAIL, "bia@example.com");
    }

    @Test
    void signingInOftenIsNoGuessing() {
        for (int i = 0; i < 200; i++) {
            fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);
        }

        assertThat(fixture.argon2.hashed).isEqualTo(200);
    }

    @Test
    void aHashThatHasBecomeTooCheapIsReplaced() {
        fixture.iterations(2 * HashCost.ROUNDS);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        assertThat(fixture.register.only().passwordHash()).startsWith("$argon2id$v=19$m=19456,t=4,p=1,");
    }

    @Test
    void aHashThatIsExpensiveEnoughStays() {
        fixture.iterations(1_500);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        assertThat(fixture.register.only().passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1,");
        assertThat(fixture.argon2.hashed).isEqualTo(1);
    }

    @Test
    void aHashOfBeforeStillOpensTheAccountAndIsReplaced() {
        fixture.register.rehash(1, OLD_HASH);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        assertThat(fixture.register.only().passwordHash()).startsWith("$argon2id$");
        assertThat(fixture.accounts()
                        .signIn(EMAIL, PASSWORD, AccountsFixture.CALLER)
                        .name())
                .isEqualTo("Ana Souza");
    }

    @Test
    void aHashOfBeforeThereWasAPepperOpensTheAccountAtTheSameCostAndIsKeyedThen() {
        String before = withoutPepper(PASSWORD);
        fixture.register.rehash(1, before);
        refused(EMAIL, "wrong horse battery");
        int cost = fixture.argon2.hashed;
        refused("bia@example.com", PASSWORD);
        assertThat(fixture.argon2.hashed).isEqualTo(2 * cost);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        String keyed = fixture.register.only().passwordHash();
        assertThat(keyed).isNotEqualTo(before).startsWith("$argon2id$v=19$m=19456,t=2,p=1,keyid=");
        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);
        assertThat(fixture.register.only().passwordHash()).isEqualTo(keyed);
    }

    @Test
    void whoHasTheDatabaseWithoutItsKeysSignsInNowhereAndTryingCostsTheSame() {
        fixture.losingItsKeys();

        assertThat(refused(EMAIL, PASSWORD).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        int cost = fixture.argon2.hashed;
        refused("bia@example.com", PASSWORD);

        assertThat(cost).isEqualTo(1);
        assertThat(fixture.argon2.hashed).isEqualTo(2);
    }

    /** As the version before kept it. */
    private String withoutPepper(String password) {
        byte[] hash = fixture.argon2.hash(password.getBytes(), new byte[16], new byte[0], new HashCost(19_456, 2));
        fixture.argon2.hashed = 0;
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=19456,t=2,p=1$" + base64.encodeToString(new byte[16]) + "$"
                + base64.encodeToString(hash);
    }

    @Test
    void aTrialWithCheapHashesMakesNoOldHashCheaper() {
        fixture.register.rehash(1, OLD_HASH);
        fixture.iterations(1_000);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        assertThat(fixture.register.only().passwordHash()).isEqualTo(OLD_HASH);
        String unkeyed = withoutPepper(PASSWORD);
        fixture.register.rehash(1, unkeyed);
        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);
        assertThat(fixture.register.only().passwordHash()).isEqualTo(unkeyed);
    }

    @Test
    void aDeviceThatOpenedTheAccountBeforeIsHeardWhileOthersGuess() {
        for (int i = 0; i < 5; i++) {
            refused(EMAIL, "guess number " + i);
        }
        Caller known = new Caller("192.0.2.9", EMAIL, AccountsFixture.NOW);

        assertThat(fixture.accounts().signIn(EMAIL, PASSWORD, known).name()).isEqualTo("Ana Souza");
        assertThat(refused(EMAIL, PASSWORD).refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
    }

    @Test
    void aCrowdBehindAnAddressIsNeverTakenForGuessers() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(refused("nobody" + i + "@example.com", PASSWORD).refusal())
                    .isIn(Refusal.BAD_CREDENTIALS, Refusal.SIGN_IN_BUSY);
        }

        Refused busy = refused(EMAIL, PASSWORD);

        assertThat(busy).isInstanceOf(SignInBusy.class);
        fixture.later(busy.retryAfter().orElseThrow());
        assertThat(fixture.accounts()
                        .signIn(EMAIL, PASSWORD, AccountsFixture.CALLER)
                        .name())
                .isEqualTo("Ana Souza");
    }

    @Test
    void whileOthersWaitNoHashIsRenewed() {
        fixture.register.rehash(1, OLD_HASH);
        PasswordLines lines = fixture.lines();
        List<Admitted> inside = new ArrayList<>();
        Instant younger = AccountsFixture.NOW.plusSeconds(1);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        inside.add(lines.enter(PasswordLine.SIGN_IN, "other" + i, younger));
                    }
                })
                .isInstanceOf(SignInBusy.class);
        inside.forEach(Admitted::close);

        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);

        assertThat(fixture.register.only().passwordHash()).isEqualTo(OLD_HASH);
        fixture.later(Duration.ofMinutes(2));
        fixture.accounts().signIn(EMAIL, PASSWORD, AccountsFixture.CALLER);
        assertThat(fixture.register.only().passwordHash()).startsWith("$argon2id$");
    }

    private Refused refused(String email, String password) {
        return catchThrowableOfType(
                Refused.class, () -> fixture.accounts().signIn(email, password, AccountsFixture.CALLER));
    }
}
