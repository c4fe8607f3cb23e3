package org.bilheteria.account.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.role.StaffActed;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: each change of who may do what is kept, recorded and ends sessions, and there is always an organiser left. */
class StaffJpaTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final String ORGANISER = "first@example.com";
    private static final String ANA = "ana@example.com";
    private static final String BY = "organiser 1";

    private final JpaInMemory database = new JpaInMemory();
    private final List<StaffActed> acts = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private final Set<Long> withFactor = new HashSet<>();
    private long organiser;
    private long ana;

    @BeforeEach
    void open() {
        organiser = database.ask(entities -> Registers.organiser(entities, new Email(ORGANISER), NOW));
        ana = database.ask(entities -> Registers.buyer(entities, new Email(ANA), NOW));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rolesAreGivenAndTakenAndSessionsEnd() {
        assertThat(ask(staff -> staff.roles(" Ana@Example.com ", Set.of(Role.DOOR, Role.FINANCE), BY))
                        .roles())
                .containsExactly(Role.FINANCE, Role.DOOR);
        assertThat(ask(staff -> staff.roles(ANA, Set.of(Role.DOOR), BY)).roles())
                .containsExactly(Role.DOOR);

        assertThat(ask(Staff::all)).extracting(StaffMember::email).containsExactly(ANA, ORGANISER);
        assertThat(rights(ana)).isEqualTo(Rights.of(Set.of(Role.DOOR)));
        assertThat(ended).containsExactly(ana, ana);
        assertThat(acts)
                .extracting(StaffActed::what)
                .containsExactly(
                        "account " + ana + ": none -> finance, door", "account " + ana + ": finance, door -> door");
    }

    @Test
    void whoHasNoneLeftIsABuyerAgain() {
        ask(staff -> staff.roles(ANA, Set.of(Role.DOOR), BY));
        ask(staff -> staff.roles(ANA, Set.of(), BY));

        assertThat(rights(ana)).isEqualTo(Rights.NONE);
        assertThat(ask(Staff::all)).extracting(StaffMember::email).containsExactly(ORGANISER);
    }

    @Test
    void whatChangesNothingEndsNothing() {
        ask(staff -> staff.roles(ANA, Set.of(), BY));
        ask(staff -> staff.switchOn(ANA, BY));

        assertThat(ended).isEmpty();
        assertThat(acts).isEmpty();
    }

    @Test
    void theLastOrganiserStays() {
        refused("LAST_ORGANISER", staff -> staff.roles(ORGANISER, Set.of(Role.FINANCE), BY));
        refused("LAST_ORGANISER", staff -> staff.switchOff(ORGANISER, ana, BY));

        ask(staff -> staff.roles(ANA, Set.of(Role.ORGANISER), BY));
        ask(staff -> staff.switchOff(ANA, organiser, BY));
        refused("LAST_ORGANISER", staff -> staff.roles(ORGANISER, Set.of(), BY));

        ask(staff -> staff.switchOn(ANA, BY));
        assertThat(ask(staff -> staff.roles(ORGANISER, Set.of(), BY)).roles()).isEmpty();
    }

    @Test
    void nobodySwitchesOffThemselves() {
        ask(staff -> staff.roles(ANA, Set.of(Role.ORGANISER), BY));

        refused("OWN_ACCOUNT", staff -> staff.switchOff(ORGANISER, organiser, BY));
        refused("OWN_ACCOUNT", staff -> staff.forgetFactor(ORGANISER, organiser, BY));
    }

    @Test
    void aBuyerIsSwitchedOffAndOn() {
        assertThat(ask(staff -> staff.switchOff(ANA, organiser, BY)).off()).isTrue();
        ask(staff -> staff.switchOff(ANA, organiser, BY));
        assertThat(ask(staff -> staff.of(ANA)).off()).isTrue();
        assertThat(ask(staff -> staff.switchOn(ANA, BY)).off()).isFalse();

        assertThat(ended).containsExactly(ana);
        assertThat(acts).extracting(StaffActed::act).containsExactly("switch-off", "switch-on");
    }

    @Test
    void whoeverLostAllFactorsSetsUpOthers() {
        withFactor.add(ana);
        assertThat(ask(staff -> staff.of(ANA)).factor()).isTrue();

        assertThat(ask(staff -> staff.forgetFactor(ANA, organiser, BY)).factor())
                .isFalse();

        assertThat(withFactor).isEmpty();
        assertThat(ended).containsExactly(ana);
        assertThat(acts).extracting(StaffActed::act).containsExactly("forget-second-factor");
    }

    @Test
    void nobodyIsFoundByWhatIsNoEmailOfAnAccount() {
        for (String typed : new String[] {null, "", "nobody@example.com", "not an e-mail"}) {
            refused("NOT_FOUND", staff -> staff.of(typed));
        }
    }

    private void refused(String refusal, Function<Staff, ?> act) {
        assertThatThrownBy(() -> ask(act))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().name()).isEqualTo(refusal));
    }

    private Rights rights(long buyer) {
        return database.ask(entities -> Registers.roles(entities)
                .rights(Registers.on(entities).buyer(buyer).orElseThrow()));
    }

    private <T> T ask(Function<Staff, T> act) {
        return database.ask(entities -> act.apply(staff(entities)));
    }

    private Staff staff(EntityManager entities) {
        Staff staff = new Staff();
        staff.register = Registers.on(entities);
        staff.roles = Registers.roles(entities);
        staff.clock = new MovingClock(NOW);
        staff.acts = Events.to(acts::add);
        staff.factors = new SecondFactors() {
            @Override
            public boolean has(long buyer) {
                return withFactor.contains(buyer);
            }

            @Override
            public void remove(long buyer, String actor) {
                withFactor.remove(buyer);
            }
        };
        staff.passkeys = new PasskeyRegister() {
            @Override
            public void removeAll(long buyer) {
                // It has none.
            }
        };
        staff.sessions = new Sessions() {
            @Override
            public void endAll(long buyer) {
                ended.add(buyer);
            }
        };
        return staff;
    }
}
