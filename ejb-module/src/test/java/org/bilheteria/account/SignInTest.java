package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String EMAIL = "ana@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String ADDRESS = "192.0.2.1";

    private final AccountsFixture fixture = new AccountsFixture();

    @BeforeEach
    void anaHasAnAccount() {
        fixture.accounts().signUp(AccountsFixture.ANA);
    }

    @Test
    void theRightPasswordOpensTheAccount() {
        assertThat(fixture.accounts()
                        .signIn(" Ana@Example.com ", PASSWORD, ADDRESS)
                        .name())
                .isEqualTo("Ana Souza");
    }

    @Test
    void anUnknownEmailAndAWrongPasswordGetTheSameAnswerAtTheSameCost() {
        Refused wrong = refused(EMAIL, "wrong horse battery");
        int cost = fixture.pbkdf2.verified;
        Refused unknown = refused("bia@example.com", PASSWORD);

        assertThat(unknown.refusal()).isEqualTo(wrong.refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
        assertThat(cost).isEqualTo(1);
        assertThat(fixture.pbkdf2.verified).isEqualTo(2);
    }

    @Test
    void thePasswordNobodyHasOpensNoUnknownAccount() {
        assertThat(refused("bia@example.com", "nobody has this password").refusal())
                .isEqualTo(Refusal.BAD_CREDENTIALS);
    }

    @Test
    void whatCannotBeRightCostsNoHash() {
        assertThat(refused(null, null).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(refused("ana", PASSWORD).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(refused(EMAIL, "x".repeat(129)).refusal()).isEqualTo(Refusal.BAD_CREDENTIALS);
        assertThat(fixture.pbkdf2.verified).isZero();
    }

    @Test
    void theSixthGuessInAMinuteIsRefusedBeforeAnyHashing() {
        for (int i = 0; i < 5; i++) {
            refused(EMAIL, "guess number " + i);
        }

        Refused sixth = refused(EMAIL, PASSWORD);

        assertThat(sixth.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        assertThat(sixth.retryAfter()).isPresent();
        assertThat(fixture.pbkdf2.verified).isEqualTo(5);
    }

    @Test
    void signingInOftenIsNoGuessing() {
        for (int i = 0; i < 200; i++) {
            fixture.accounts().signIn(EMAIL, PASSWORD, ADDRESS);
        }

        assertThat(fixture.pbkdf2.verified).isEqualTo(200);
    }

    @Test
    void aHashThatHasBecomeTooCheapIsReplaced() {
        fixture.iterations(3_000);

        fixture.accounts().signIn(EMAIL, PASSWORD, ADDRESS);

        assertThat(fixture.register.only().passwordHash()).startsWith("PBKDF2WithHmacSHA512:3000:");
    }

    @Test
    void aHashThatIsExpensiveEnoughStays() {
        fixture.iterations(1_500);

        fixture.accounts().signIn(EMAIL, PASSWORD, ADDRESS);

        assertThat(fixture.register.only().passwordHash()).startsWith("PBKDF2WithHmacSHA512:2000:");
        assertThat(fixture.pbkdf2.generated).isZero();
    }

    private Refused refused(String email, String password) {
        return catchThrowableOfType(Refused.class, () -> fixture.accounts().signIn(email, password, ADDRESS));
    }
}
