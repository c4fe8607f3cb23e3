package org.bilheteria.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: asking leaves the same trace whoever's e-mail it is; a code opens one account, once, for its time. */
class RecoveryDeskJpaTest {

    private static final Email ANA = new Email("ana@example.com");

    private final JpaInMemory database = new JpaInMemory();
    private final MailedCodes codes = TestCodes.open();
    private final List<String> mailed = new ArrayList<>();
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
    void whoHasAnAccountGetsACodeAndWhoHasNoneGetsNothing() {
        ask(ANA);
        ask(new Email("nobody@example.com"));
        assertThat(waiting()).hasSize(2);

        answer();

        assertThat(mailed).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(owner(mailed.get(0))).contains(ana);
        assertThat(owner(mailed.get(0))).as("looking uses nothing up").contains(ana);
    }

    @Test
    void whatIsKeptOpensNothing() {
        ask(ANA);
        answer();

        String kept = database.ask(entities -> (String)
                entities.createNativeQuery("select code_hash from recovery").getSingleResult());

        assertThat(mailed.get(0)).hasSize(22);
        assertThat(kept).doesNotContain(mailed.get(0));
        assertThat(owner(kept)).isEmpty();
    }

    @Test
    void aCodeIsUsedOnce() {
        ask(ANA);
        answer();

        assertThat(use(mailed.get(0))).contains(ana);

        assertThat(use(mailed.get(0))).isEmpty();
        assertThat(owner(mailed.get(0))).isEmpty();
    }

    @Test
    void anOlderOneIsOverAndSoIsOneAfterItsTime() {
        ask(ANA);
        answer();
        ask(ANA);
        answer();

        assertThat(owner(mailed.get(0))).isEmpty();
        assertThat(owner(mailed.get(1))).contains(ana);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(owner(mailed.get(1))).isEmpty();
        assertThat(use(mailed.get(1))).isEmpty();
    }

    @Test
    void ofMoreThanThreeAnHourNothingComes() {
        for (int i = 0; i < 5; i++) {
            ask(ANA);
        }
        answer();

        assertThat(mailed).hasSize(RecoveryCode.MAILS_AN_HOUR);
        assertThat(owner(mailed.get(2))).contains(ana);
    }

    @Test
    void whatAnotherNodeHasAnsweredIsNotAnsweredAgain() {
        ask(ANA);
        String request = waiting().get(0);

        answer();
        run(desk -> desk.answer(request));

        assertThat(mailed).hasSize(1);
    }

    @Test
    void aSwitchedOffAccountGetsNoCodeAndOneFromBeforeOpensNothing() {
        ask(ANA);
        answer();
        database.run(entities -> Registers.roles(entities)
                .switchOff(Registers.on(entities).buyer(ana).orElseThrow(), now));
        ask(ANA);
        answer();

        assertThat(mailed).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(owner(mailed.get(0))).isEmpty();
    }

    private void ask(Email email) {
        now = now.plusMillis(1);
        run(desk -> desk.ask(email));
    }

    private void answer() {
        waiting().forEach(request -> run(desk -> desk.answer(request)));
    }

    private List<String> waiting() {
        return desk(desk -> desk.waiting(10));
    }

    private Optional<Long> use(String code) {
        return desk(desk -> desk.use(code));
    }

    private Optional<Long> owner(String code) {
        return desk(desk -> desk.owner(code).map(Buyer::id));
    }

    private void run(Consumer<RecoveryDesk> act) {
        desk(desk -> {
            act.accept(desk);
            return null;
        });
    }

    private <T> T desk(Function<RecoveryDesk, T> act) {
        return database.ask(entities -> act.apply(desk(entities)));
    }

    private RecoveryDesk desk(EntityManager entities) {
        RecoveryDesk desk = new RecoveryDesk();
        desk.database = entities;
        BuyerRegister register = Registers.on(entities);
        desk.register = register;
        desk.codes = codes;
        desk.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        desk.settings = new Settings() {
            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        };
        desk.asked = Events.to(asked -> mailed.add(codes.of(asked.reference())));
        return desk;
    }
}
