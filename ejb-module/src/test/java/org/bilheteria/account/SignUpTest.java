package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.password.Caller;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

class SignUpTest {

    private final AccountsFixture fixture = new AccountsFixture();

    @Test
    void aNewcomerBecomesABuyerWhosePasswordAndCpfAreNotKeptInTheOpen() {
        SignedUp made = fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);

        Buyer ana = fixture.register.only();
        assertThat(made).isEqualTo(new SignedUp(1, Optional.empty()));
        assertThat(ana.staff()).isFalse();
        assertThat(ana.createdAt()).isEqualTo(AccountsFixture.NOW);
        assertThat(ana.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1,keyid=");
        assertThat(ana.cpfHash()).contains(fixture.cpfHash.of(new Cpf("52998224725")));
    }

    @Test
    void aTakenEmailIsRefusedBeforeAnyHashing() {
        fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);
        int before = fixture.argon2.hashed;

        assertThat(refusal(new SignUp("Bia", "ANA@example.com", "11144477735", "another good one")))
                .isEqualTo(Refusal.EMAIL_TAKEN);
        assertThat(fixture.argon2.hashed).isEqualTo(before);
    }

    @Test
    void oneMailboxHasNoTwoAccountsWhateverItsDomainIsWrittenIn() {
        fixture.accounts()
                .signUp(new SignUp("Ana", "ana@é.com", "52998224725", "correct horse battery"), AccountsFixture.CALLER);

        assertThat(refusal(new SignUp("Ana", "Ana@XN--9CA.com", "11144477735", "another good one")))
                .isEqualTo(Refusal.EMAIL_TAKEN);
    }

    @Test
    void aTakenCpfIsRefusedHoweverItIsWritten() {
        fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);

        assertThat(refusal(new SignUp("Bia", "bia@example.com", "529.982.247-25", "another good one")))
                .isEqualTo(Refusal.CPF_TAKEN);
    }

    @Test
    void whereMailboxesAreAskedATakenEmailOrCpfIsAsMuchWorkAsAnyAndIsNotRefused() {
        fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);
        List<String> kept = new ArrayList<>();
        fixture.confirming(kept);
        int before = fixture.argon2.hashed;

        SignedUp taken = fixture.accounts()
                .signUp(
                        new SignUp("Bia", "ANA@example.com", "529.982.247-25", "another good one"),
                        AccountsFixture.CALLER);

        assertThat(taken).isEqualTo(new SignedUp(77, Optional.of("pending")));
        assertThat(fixture.argon2.hashed).isEqualTo(before + 1);
        assertThat(kept).hasSize(1).allMatch(text -> text.startsWith("ana@example.com $argon2id$"));
    }

    @Test
    void aNameHoldsNoAddressThatAMailWouldCarryToStrangers() {
        for (String name :
                List.of("Win at https://evil.example", "www.evil", "evil.com", "Ana evil.com.br now", "a@b.example")) {
            assertThat(refusal(new SignUp(name, "bia@example.com", "11144477735", "another good one")))
                    .as(name)
                    .isEqualTo(Refusal.INVALID);
        }
        for (String name :
                List.of("Ana M. de J. Souza", "J.R.R. Tolkien", "D'Ávila-Sá", "María José", "王小明", "Ana Jr.")) {
            assertThat(SignUpRules.name(name)).isEqualTo(name);
        }
    }

    @Test
    void wrongFieldsAreRefusedBeforeAnyHashing() {
        assertThat(refusal(new SignUp("", "", "", ""))).isEqualTo(Refusal.INVALID);
        assertThat(fixture.argon2.hashed).isZero();
    }

    @Test
    void whoeverIsFasterWithTheSameEmailHasIt() {
        fixture.register.letCutIn(fixture.buyer("ana@example.com", "11144477735"));

        assertThat(refusal(AccountsFixture.ANA)).isEqualTo(Refusal.EMAIL_TAKEN);
    }

    @Test
    void whoeverIsFasterWithTheSameCpfHasIt() {
        fixture.register.letCutIn(fixture.buyer("bia@example.com", "52998224725"));

        assertThat(refusal(AccountsFixture.ANA)).isEqualTo(Refusal.CPF_TAKEN);
    }

    @Test
    void aFaultOfTheDatabaseIsNoRefusal() {
        Accounts accounts = fixture.accounts(new RegisterInMemory() {
            @Override
            public long add(Buyer buyer) {
                throw new EJBException("disk full");
            }
        });

        assertThatThrownBy(() -> accounts.signUp(AccountsFixture.ANA, AccountsFixture.CALLER))
                .isInstanceOf(EJBException.class);
    }

    @Test
    void anAddressMakesOnlySoManyAccountsAnHourAndOthersAreNotConcerned() {
        fixture.accounts().signUp(AccountsFixture.ANA, AccountsFixture.CALLER);
        assertThat(refusal(AccountsFixture.ANA)).isEqualTo(Refusal.EMAIL_TAKEN);
        fixture.accounts().signUp(newcomer("bia", "11144477735"), AccountsFixture.CALLER);
        int before = fixture.argon2.hashed;

        SignUp third = newcomer("caio", "39053344705");
        Refused refused =
                catchThrowableOfType(Refused.class, () -> fixture.accounts().signUp(third, AccountsFixture.CALLER));

        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_SIGN_UPS);
        assertThat(refused.retryAfter()).contains(Duration.ofHours(1));
        assertThat(fixture.argon2.hashed).isEqualTo(before);
        assertThat(fixture.accounts()
                        .signUp(third, new Caller("192.0.2.2", null, AccountsFixture.NOW))
                        .buyer())
                .isEqualTo(3);
        fixture.later(Duration.ofHours(1));
        assertThat(fixture.accounts()
                        .signUp(newcomer("duda", "15350946056"), AccountsFixture.CALLER)
                        .buyer())
                .isEqualTo(4);
    }

    @Test
    void crowdsTriedFromThisVeryMachineAreNotCounted() {
        Caller here = new Caller("127.0.0.1", null, AccountsFixture.NOW);
        fixture.accounts().signUp(AccountsFixture.ANA, here);
        fixture.accounts().signUp(newcomer("bia", "11144477735"), here);

        assertThat(fixture.accounts()
                        .signUp(newcomer("caio", "39053344705"), here)
                        .buyer())
                .isEqualTo(3);
    }

    private static SignUp newcomer(String name, String cpf) {
        return new SignUp(name, name + "@example.com", cpf, "correct horse battery");
    }

    private Refusal refusal(SignUp typed) {
        return catchThrowableOfType(Refused.class, () -> fixture.accounts().signUp(typed, AccountsFixture.CALLER))
                .refusal();
    }
}
