package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a register of buyers keeps to, wherever it keeps them. */
abstract class BuyerRegisterContract {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final CpfHash HASH = new CpfHash(new byte[32]);
    private static final Cpf CPF = new Cpf("52998224725");
    private static final Cpf OTHER_CPF = new Cpf("11144477735");

    /** One transaction. */
    abstract <T> T ask(Function<BuyerRegister, T> act);

    private <T> Optional<T> find(Function<BuyerRegister, Optional<T>> act) {
        return ask(act);
    }

    @Test
    void whoIsAddedIsFoundByIdEmailAndCpf() {
        long id = add(buyer("ana@example.com", CPF));

        assertThat(find(register -> register.buyer(id)).map(Buyer::email)).contains("ana@example.com");
        assertThat(find(register -> register.byEmail("ana@example.com")).map(Buyer::id))
                .contains(id);
        assertThat(find(register -> register.byCpfHash(HASH.of(CPF))).map(Buyer::id))
                .contains(id);
    }

    @Test
    void allThatWasSaidOfThemIsKept() {
        long id = add(buyer("ana@example.com", CPF));

        Buyer ana = ask(register -> register.buyer(id)).orElseThrow();

        assertThat(ana.name()).isEqualTo("Ana");
        assertThat(ana.staff()).isFalse();
        assertThat(ana.switchedOff()).isFalse();
        assertThat(ana.createdAt()).isEqualTo(NOW);
        assertThat(ana.passwordHash()).isEqualTo("hash");
        assertThat(ana.cpfHash()).contains(HASH.of(CPF));
    }

    @Test
    void nobodyIsNotFound() {
        add(buyer("ana@example.com", CPF));

        assertThat(find(register -> register.buyer(4711))).isEmpty();
        assertThat(find(register -> register.byEmail("bia@example.com"))).isEmpty();
        assertThat(find(register -> register.byCpfHash(HASH.of(OTHER_CPF)))).isEmpty();
    }

    @Test
    void eachHasAnIdOfTheirOwn() {
        long ana = add(buyer("ana@example.com", CPF));
        long bia = add(buyer("bia@example.com", OTHER_CPF));

        assertThat(ana).isNotEqualTo(bia);
        assertThat(find(register -> register.buyer(bia)).map(Buyer::email)).contains("bia@example.com");
    }

    @Test
    void anEmailIsTakenOnce() {
        add(buyer("ana@example.com", CPF));

        assertThatThrownBy(() -> add(buyer("ana@example.com", OTHER_CPF))).isInstanceOf(UniqueValueTaken.class);
        assertThat(find(register -> register.byCpfHash(HASH.of(OTHER_CPF)))).isEmpty();
    }

    @Test
    void aCpfIsTakenOnce() {
        add(buyer("ana@example.com", CPF));

        assertThatThrownBy(() -> add(buyer("bia@example.com", CPF))).isInstanceOf(UniqueValueTaken.class);
        assertThat(find(register -> register.byEmail("bia@example.com"))).isEmpty();
    }

    @Test
    void organisersWithoutCpfTakeNobodys() {
        add(Buyer.organiser(new Email("one@example.com"), "hash", false, NOW));
        add(Buyer.organiser(new Email("two@example.com"), "hash", true, NOW));

        assertThat(find(register -> register.byEmail("two@example.com")).map(Buyer::passwordPrinted))
                .contains(true);
    }

    @Test
    void aNewPasswordHashIsTheirsAlone() {
        long ana = add(buyer("ana@example.com", CPF));
        long bia = add(buyer("bia@example.com", OTHER_CPF));

        ask(register -> {
            register.rehash(bia, "dearer");
            return null;
        });

        assertThat(find(register -> register.buyer(bia)).map(Buyer::passwordHash))
                .contains("dearer");
        assertThat(find(register -> register.buyer(ana)).map(Buyer::passwordHash))
                .contains("hash");
    }

    @Test
    void aHashIsRenewedOnlyWhileItIsTheOneThatWasChecked() {
        long ana = add(buyer("ana@example.com", CPF));

        ask(register -> {
            register.renewHash(ana, "hash", "renewed");
            return null;
        });
        assertThat(find(register -> register.buyer(ana)).map(Buyer::passwordHash))
                .contains("renewed");
        ask(register -> {
            register.renewHash(ana, "hash", "of the password before");
            return null;
        });
        assertThat(find(register -> register.buyer(ana)).map(Buyer::passwordHash))
                .contains("renewed");
    }

    @Test
    void aChosenPasswordIsNoPrintedOneAnyMore() {
        long printed = add(Buyer.organiser(new Email("one@example.com"), "hash", true, NOW));

        ask(register -> {
            register.rehash(printed, "dearer");
            return null;
        });
        assertThat(find(register -> register.buyer(printed)).map(Buyer::passwordPrinted))
                .contains(true);
        ask(register -> {
            register.chosen(printed, "another");
            return null;
        });

        assertThat(find(register -> register.buyer(printed)).map(Buyer::passwordPrinted))
                .contains(false);
    }

    private long add(Buyer buyer) {
        return ask(register -> register.add(buyer));
    }

    private static Buyer buyer(String email, Cpf cpf) {
        return Buyer.buyer(new Newcomer("Ana", new Email(email), cpf, "correct horse"), HASH, "hash", NOW);
    }
}
