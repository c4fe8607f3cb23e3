package org.bilheteria.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: with a lost password goes all that it opened, or let somebody add; with one that its owner changes, only what is open. */
class PasswordChangeTest {

    private static final Email ANA = new Email("ana@example.com");

    private final JpaInMemory database = new JpaInMemory();
    private final List<String> ended = new ArrayList<>();
    private final long ana = database.ask(entities -> Registers.buyer(entities, ANA, Instant.EPOCH));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverFoundALostPasswordKeepsNothing() {
        assertThat(change(change -> change.byCode("the code", "a hash"))).isPresent();

        assertThat(ended)
                .containsExactlyInAnyOrder("passkeys", "identities", "change of e-mail", "sessions", "devices", "told");
    }

    @Test
    void ofStaffPasskeysStayForAMailboxIsNoSecondFactor() {
        database.run(entities ->
                Registers.roles(entities).set(Registers.on(entities).buyer(ana).orElseThrow(), Set.of(Role.DOOR)));

        assertThat(change(change -> change.byCode("the code", "a hash"))).isPresent();

        assertThat(ended).doesNotContain("passkeys").contains("sessions", "told");
    }

    @Test
    void aSwitchedOffAccountIsNotOpened() {
        database.run(entities -> Registers.roles(entities)
                .switchOff(Registers.on(entities).buyer(ana).orElseThrow(), Instant.EPOCH));

        assertThat(change(change -> change.byCode("the code", "a hash"))).isEmpty();

        assertThat(ended).isEmpty();
    }

    @Test
    void aCodeThatOpensNothingEndsNothing() {
        assertThat(change(change -> change.byCode("another", "a hash"))).isEmpty();

        assertThat(ended).isEmpty();
    }

    @Test
    void whoeverChangesTheirOwnKeepsTheirPasskeys() {
        change(change -> Optional.of(change.byOwner(change.register.buyer(ana).orElseThrow(), "a hash")));

        assertThat(ended).containsExactlyInAnyOrder("code", "change of e-mail", "sessions", "devices", "told");
    }

    private Optional<Long> change(Function<PasswordChange, Optional<Buyer>> act) {
        return database.ask(entities -> {
            PasswordChange change = new PasswordChange();
            change.register = Registers.on(entities);
            change.changed = Events.to(event -> ended.add("told"));
            standIns(change);
            return act.apply(change).map(Buyer::id);
        });
    }

    private void standIns(PasswordChange change) {
        change.desk = new RecoveryDesk() {
            @Override
            public Optional<Long> use(String code) {
                return code.equals("the code") ? Optional.of(ana) : Optional.empty();
            }

            @Override
            public void end(long buyer) {
                ended.add("code");
            }
        };
        change.emails = new EmailDesk() {
            @Override
            public void end(long buyer) {
                ended.add("change of e-mail");
            }
        };
        change.passkeys = new PasskeyRegister() {
            @Override
            public void removeAll(long buyer) {
                ended.add("passkeys");
            }
        };
        change.identities = new IdentityDesk() {
            @Override
            public void removeAll(long buyer) {
                ended.add("identities");
            }
        };
        endings(change);
    }

    private void endings(PasswordChange change) {
        change.sessions = new Sessions() {
            @Override
            public void endAll(long buyer) {
                ended.add("sessions");
            }
        };
        change.devices = new KnownDevices() {
            @Override
            public void forget(String email) {
                ended.add("devices");
            }
        };
    }
}
