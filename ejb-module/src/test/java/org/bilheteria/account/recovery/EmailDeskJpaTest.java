package org.bilheteria.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: an account has another e-mail when its mailbox says so, and the old mailbox can undo it for a week, once. */
class EmailDeskJpaTest {

    private static final Email ANA = new Email("ana@example.com");
    private static final Email NEXT = new Email("ana.next@example.com");
    private static final String NOBODYS = "the hash of nobody's password";

    private final JpaInMemory database = new JpaInMemory();
    private final MailedCodes codes = TestCodes.open();
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Long> inUse = new ArrayList<>();
    private final List<Long> endedSessions = new ArrayList<>();
    private final List<Long> withoutPasskeys = new ArrayList<>();
    private final List<Long> withoutIdentities = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private final List<Email> recoveries = new ArrayList<>();
    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private long ana;

    @BeforeEach
    void open() {
        ana = database.ask(entities -> Registers.buyer(entities, ANA, now));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewMailboxConfirmsAndTheOldOneIsToldAndForgotten() {
        ask(NEXT);
        String code = codes.of(asked.get(0));
        assertThat(email()).isEqualTo(ANA.address());
        assertThat(use(code)).isPresent();

        assertThat(email()).isEqualTo(NEXT.address());
        assertThat(told).containsExactly(asked.get(0));
        assertThat(forgotten).containsExactly(ANA.address());
        assertThat(endedSessions).isEmpty();
        assertThat(use(code)).as("once").isEmpty();
    }

    @Test
    void theOldMailboxUndoesItAndThenNothingOpensTheAccountButACode() {
        ask(NEXT);
        use(codes.of(asked.get(0)));
        String undo = codes.of("undo:" + told.get(0));
        now = now.plus(EmailChange.UNDONE_FOR).minusSeconds(1);

        assertThat(use(undo)).isPresent();

        assertThat(email()).isEqualTo(ANA.address());
        assertThat(endedSessions).containsExactly(ana);
        assertThat(withoutPasskeys).containsExactly(ana);
        assertThat(withoutIdentities).containsExactly(ana);
        assertThat(recoveries).containsExactly(ANA);
        String hash = database.ask(entities -> (String)
                entities.createNativeQuery("select password_hash from buyer").getSingleResult());
        assertThat(hash).isEqualTo(NOBODYS);
        assertThat(use(undo)).as("once").isEmpty();
    }

    @Test
    void afterAWeekItCanNotBeUndone() {
        ask(NEXT);
        use(codes.of(asked.get(0)));
        now = now.plus(EmailChange.UNDONE_FOR);

        assertThat(use(codes.of("undo:" + told.get(0)))).isEmpty();
        assertThat(email()).isEqualTo(NEXT.address());
    }

    @Test
    void anOlderQuestionAndOneWhoseTimeIsOverConfirmNothing() {
        ask(NEXT);
        ask(new Email("third@example.com"));
        assertThat(use(codes.of(asked.get(0)))).isEmpty();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(use(codes.of(asked.get(1)))).isEmpty();
        assertThat(email()).isEqualTo(ANA.address());
    }

    @Test
    void whoHasTheEmailIsToldAndNoCodeIsAbout() {
        long bia = database.ask(entities -> Registers.buyer(entities, NEXT, now));

        ask(NEXT);

        assertThat(asked).isEmpty();
        assertThat(inUse).containsExactly(bia);
    }

    @Test
    void whoWasFasterKeepsTheEmail() {
        ask(NEXT);
        database.ask(entities -> Registers.buyer(entities, NEXT, now));

        assertThatThrownBy(() -> use(codes.of(asked.get(0))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.EMAIL_TAKEN));
        assertThat(email()).isEqualTo(ANA.address());
    }

    @Test
    void aFourthQuestionWithinTheHourIsRefused() {
        for (int i = 0; i < EmailDesk.ASKED_AN_HOUR; i++) {
            ask(NEXT);
        }

        assertThatThrownBy(() -> ask(NEXT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS));
        now = now.plus(Duration.ofHours(1));
        ask(NEXT);
        assertThat(asked).hasSize(EmailDesk.ASKED_AN_HOUR + 1);
    }

    @Test
    void whatIsLongDoneIsForgotten() {
        ask(NEXT);
        now = now.plus(Duration.ofDays(31));
        run(EmailDesk::purge);

        Optional<EmailChange> gone = desk(desk -> desk.change(asked.get(0)));
        assertThat(gone).isEmpty();
    }

    private void ask(Email wanted) {
        now = now.plusMillis(1);
        run(desk -> desk.ask(desk.register.buyer(ana).orElseThrow(), wanted));
    }

    private Optional<String> use(String code) {
        return desk(desk -> desk.use(code, NOBODYS).map(EmailChange::id));
    }

    private String email() {
        return database.ask(
                entities -> Registers.on(entities).buyer(ana).map(Buyer::email).orElseThrow());
    }

    private void run(Consumer<EmailDesk> act) {
        desk(desk -> {
            act.accept(desk);
            return null;
        });
    }

    private <T> T desk(Function<EmailDesk, T> act) {
        return database.ask(entities -> act.apply(desk(entities)));
    }

    private EmailDesk desk(EntityManager entities) {
        EmailDesk desk = new EmailDesk();
        desk.database = entities;
        desk.register = Registers.on(entities);
        desk.codes = codes;
        desk.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        desk.settings = new Settings() {
            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        };
        desk.asked = Events.to(event -> asked.add(event.reference()));
        desk.changed = Events.to(event -> told.add(event.reference()));
        desk.inUse = Events.to(event -> inUse.add(event.buyer()));
        standIns(desk);
        return desk;
    }

    private void standIns(EmailDesk desk) {
        desk.sessions = new Sessions() {
            @Override
            public void endAll(long buyer) {
                endedSessions.add(buyer);
            }
        };
        desk.passkeys = new PasskeyRegister() {
            @Override
            public void removeAll(long buyer) {
                withoutPasskeys.add(buyer);
            }
        };
        desk.identities = new IdentityDesk() {
            @Override
            public void removeAll(long buyer) {
                withoutIdentities.add(buyer);
            }
        };
        desk.devices = new KnownDevices() {
            @Override
            public void forget(String email) {
                forgotten.add(email);
            }
        };
        desk.recoveries = new RecoveryDesk() {
            @Override
            public void ask(Email email) {
                recoveries.add(email);
            }

            @Override
            public void end(long buyer) {
                // Looked at in RecoveryDeskJpaTest.
            }
        };
    }
}
