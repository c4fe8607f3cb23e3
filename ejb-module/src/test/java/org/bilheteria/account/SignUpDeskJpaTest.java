package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.limit.MailboxLimit;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: a sign-up becomes an account by the code in its mailbox only, and until then tells nobody and keeps nothing from anybody. */
class SignUpDeskJpaTest {

    private static final Email ANA = new Email("ana@example.com");
    private static final String CPF = "52998224725";
    private static final String OTHER_CPF = "11144477735";

    private final JpaInMemory database = new JpaInMemory();
    private final CpfHash cpfHash = new CpfHash(new byte[32]);
    private final MailboxLimit limit = new MailboxLimit();
    private final List<String> mailed = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-09-04T13:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCodeOfTheMailboxMakesTheAccountWithTheIdThatWasSaid() {
        SignedUp signedUp = signUp(ANA, CPF);
        assertThat(byEmail(ANA)).isEmpty();

        Buyer buyer = confirm(signedUp, spaced(code(signedUp)));

        assertThat(buyer.id()).isEqualTo(signedUp.buyer());
        assertThat(byEmail(ANA)).contains(buyer.id());
        assertThat(buyer.name()).isEqualTo("Ana");
        assertThat(buyer.passwordHash()).isEqualTo("hash");
        assertThat(buyer.cpfHash()).contains(cpfHash.of(new Cpf(CPF)));
        assertThat(buyer.createdAt()).isEqualTo(now);
        assertThat(refusal(signedUp, code(signedUp))).as("used twice").isEqualTo(Refusal.CODE_OVER);
    }

    @Test
    void fiveGuessesEndItAndOthersGuessesDoNot() {
        SignedUp ours = signUp(ANA, CPF);
        SignedUp theirs = signUp(ANA, OTHER_CPF);
        String right = code(ours);

        for (int i = 0; i < PendingSignUp.GUESSES; i++) {
            assertThat(flaw(theirs, right)).as("the code of another sign-up").isEqualTo("INVALID");
        }

        assertThat(refusal(theirs, code(theirs))).isEqualTo(Refusal.CODE_OVER);
        assertThat(confirm(ours, right).id()).isEqualTo(ours.buyer());
    }

    @Test
    void aTakenEmailIsAnsweredAlikeAndItsOwnerIsTold() {
        long owner = database.ask(entities -> Registers.buyer(entities, ANA, now));

        SignedUp taken = signUp(ANA, CPF);
        SignedUp free = signUp(new Email("bia@example.com"), CPF);

        assertThat(told).containsExactly(owner);
        assertThat(mailed).hasSize(1);
        for (int i = 0; i < PendingSignUp.GUESSES; i++) {
            assertThat(flaw(taken, code(taken)))
                    .isEqualTo(flaw(free, "00000000"))
                    .isEqualTo("INVALID");
        }
        assertThat(refusal(taken, code(taken)))
                .isEqualTo(refusal(free, code(free)))
                .isEqualTo(Refusal.CODE_OVER);
        again(signUp(ANA, CPF));
        assertThat(mailed).hasSize(1);
    }

    @Test
    void anUnconfirmedSignUpKeepsNeitherEmailNorCpfFromTheirOwner() {
        SignedUp squatter = signUp(new Email("squatter@example.com"), CPF);
        SignedUp owner = signUp(ANA, CPF);

        assertThat(confirm(owner, code(owner)).email()).isEqualTo(ANA.address());

        assertThat(refusal(squatter, code(squatter))).isEqualTo(Refusal.CPF_TAKEN);
        assertThat(refusal(signUpOf(ANA, OTHER_CPF, "first"), "")).isNull();
    }

    @Test
    void ofTwoSignUpsOfOneMailboxTheFirstConfirmedIsTheAccount() {
        SignedUp one = signUp(ANA, CPF);
        SignedUp two = signUp(ANA, OTHER_CPF);

        confirm(two, code(two));

        assertThat(refusal(one, code(one))).isEqualTo(Refusal.EMAIL_TAKEN);
    }

    @Test
    void itsTimeEndsItAndItIsForgotten() {
        SignedUp signedUp = signUp(ANA, CPF);

        now = now.plus(Duration.ofMinutes(10));
        assertThat(refusal(signedUp, code(signedUp))).isEqualTo(Refusal.CODE_OVER);
        Optional<SignUpDesk.Asked> late = ask(desk -> desk.asked(signedUp.buyer()));
        assertThat(late).as("mailed too late").isEmpty();
        assertThat(waiting(signedUp)).hasValueSatisfying(waiting -> {
            assertThat(waiting.late()).isTrue();
            assertThat(waiting.email()).isEqualTo(ANA);
        });
        now = now.plus(Duration.ofHours(1)).plusMillis(1);
        ask(desk -> {
            desk.purge();
            return 0;
        });

        assertThat(database.<Object>ask(entities -> entities.createNativeQuery("select count(*) from sign_up")
                        .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void afterItsTimeAnotherCodeConfirmsAndTheOneBeforeDoesNot() {
        SignedUp signedUp = signUp(ANA, CPF);
        String before = code(signedUp);
        now = now.plus(Duration.ofMinutes(25));

        again(signedUp);

        assertThat(waiting(signedUp))
                .hasValueSatisfying(waiting -> assertThat(waiting.late()).isFalse());
        assertThat(flaw(signedUp, before)).isEqualTo("INVALID");
        String second = ask(desk -> desk.asked(signedUp.buyer())).orElseThrow().code();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(confirm(signedUp, second).id()).isEqualTo(signedUp.buyer());
        assertThat(mailed).hasSize(2);
    }

    @Test
    void newCodesBringNoNewGuessesAndEndWithTheThirdOneTakenEmailOrNot() {
        database.ask(entities -> Registers.buyer(entities, ANA, now));
        for (SignedUp signedUp : List.of(signUp(ANA, CPF), signUp(new Email("bia@example.com"), CPF))) {
            again(signedUp);
            again(signedUp);
            assertThat(flaw(signedUp, "wrong")).isEqualTo("INVALID");
            now = now.plus(Duration.ofMinutes(10));
            assertThat(waiting(signedUp)).isEmpty();
            Refused refused = catchThrowableOfType(Refused.class, () -> again(signedUp));
            assertThat(refused.refusal()).isEqualTo(Refusal.CODE_OVER);
        }
        SignedUp guessed = signUp(new Email("bia@example.com"), CPF);
        for (int i = 0; i < PendingSignUp.GUESSES; i++) {
            assertThat(flaw(guessed, "wrong")).isEqualTo("INVALID");
        }
        assertThat(catchThrowableOfType(Refused.class, () -> again(guessed)).refusal())
                .isEqualTo(Refusal.CODE_OVER);
        assertThat(waiting(guessed)).isEmpty();
    }

    private Optional<SignUpDesk.Waiting> waiting(SignedUp signedUp) {
        return ask(desk -> desk.waiting(signedUp.pending().orElseThrow()));
    }

    @Test
    void theCodeIsMailedAgainTwiceAndAMailboxGetsNoFlood() {
        SignedUp signedUp = signUp(ANA, CPF);
        for (int i = 0; i < 5; i++) {
            again(signedUp);
        }
        assertThat(mailed).hasSize(3).doesNotHaveDuplicates();

        for (int i = 0; i < 5; i++) {
            signUp(ANA, CPF);
        }
        assertThat(mailed).as("three sign-ups of one network").hasSize(5);

        signUpOf(ANA, CPF, "198.51.100.7");
        assertThat(mailed).as("another network's").hasSize(6);
    }

    private static String spaced(String code) {
        return " " + code.substring(0, 4) + " " + code.substring(4);
    }

    private SignedUp signUp(Email email, String cpf) {
        return signUpOf(email, cpf, "192.0.2.1");
    }

    private SignedUp signUpOf(Email email, String cpf, String address) {
        return ask(desk -> confirmation(desk).ask(new Newcomer("Ana", email, new Cpf(cpf), "words"), "hash", address));
    }

    private Buyer confirm(SignedUp signedUp, String code) {
        return ask(desk -> confirmation(desk).confirm(signedUp.pending().orElseThrow(), code));
    }

    private void again(SignedUp signedUp) {
        ask(desk -> {
            confirmation(desk).again(signedUp.pending().orElseThrow());
            return 0;
        });
    }

    private Refusal refusal(SignedUp signedUp, String code) {
        Refused refused = ask(desk -> Optional.ofNullable(catchThrowableOfType(
                        Refused.class,
                        () -> confirmation(desk).confirm(signedUp.pending().orElseThrow(), code))))
                .orElse(null);
        return refused == null || refused instanceof InvalidFields ? null : refused.refusal();
    }

    private String flaw(SignedUp signedUp, String code) {
        InvalidFields invalid = ask(desk -> Optional.ofNullable(catchThrowableOfType(
                        InvalidFields.class,
                        () -> confirmation(desk).confirm(signedUp.pending().orElseThrow(), code))))
                .orElseThrow();
        return invalid.fields().get("code");
    }

    private String code(SignedUp signedUp) {
        return codes().of(signedUp.pending().orElseThrow());
    }

    private Optional<Long> byEmail(Email email) {
        return database.ask(
                entities -> Registers.on(entities).byEmail(email.address()).map(Buyer::id));
    }

    private static MailboxCodes codes() {
        MailboxCodes codes = new MailboxCodes();
        codes.keys = new Keys() {
            @Override
            public byte[] secret(String name, int length) {
                return new byte[length];
            }
        };
        codes.open();
        return codes;
    }

    private Confirmation confirmation(SignUpDesk desk) {
        Confirmation confirmation = new Confirmation();
        confirmation.desk = desk;
        confirmation.cpfHash = cpfHash;
        confirmation.limit = limit;
        confirmation.settings = new Settings() {
            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        };
        confirmation.clock = desk.clock;
        return confirmation;
    }

    private <T> T ask(java.util.function.Function<SignUpDesk, T> question) {
        return database.ask(entities -> question.apply(desk(entities)));
    }

    private SignUpDesk desk(EntityManager entities) {
        SignUpDesk desk = new SignUpDesk();
        desk.database = entities;
        desk.register = Registers.on(entities);
        desk.codes = codes();
        desk.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        desk.asked = Events.to(asked -> mailed.add(asked.reference()));
        desk.inUse = Events.to(inUse -> told.add(inUse.buyer()));
        return desk;
    }
}
