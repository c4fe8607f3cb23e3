package org.bilheteria.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: who has a second factor shows it, and again after ten minutes; who has none sets one up, where that is required. */
class FactorPolicyTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Rights STAFF = Rights.of(Set.of(Role.DOOR));

    private final MovingClock clock = new MovingClock(NOW);
    private final FactorPolicy policy = new FactorPolicy();
    private boolean has;
    private String setting = "";

    @BeforeEach
    void open() {
        policy.clock = clock;
        policy.factors = new SecondFactors() {
            @Override
            public boolean has(long buyer) {
                return has;
            }
        };
        policy.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.of(setting).filter(value -> !value.isEmpty());
            }
        };
    }

    @Test
    void whoHasOneShowsItOnceASession() {
        has = true;

        assertThat(policy.owed(session(STAFF))).isTrue();
        assertThat(policy.owed(session(STAFF.shown(NOW)))).isFalse();
        clock.advance(Duration.ofDays(20));
        assertThat(policy.owed(session(STAFF.shown(NOW)))).isFalse();
    }

    @Test
    void forWhatCantBeUndoneItIsShownAgainAfterTenMinutes() {
        has = true;

        assertThat(policy.owedAgain(session(STAFF))).isTrue();
        clock.advance(Duration.ofMinutes(9));
        assertThat(policy.owedAgain(session(STAFF.shown(NOW)))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(policy.owedAgain(session(STAFF.shown(NOW)))).isTrue();
    }

    @Test
    void whoHasNoneIsAskedForNoneAndSetsOneUpWhereThatIsRequired() {
        assertThat(policy.owed(session(STAFF))).isFalse();
        assertThat(policy.owedAgain(session(STAFF))).isFalse();
        assertThat(policy.missing(session(STAFF))).isTrue();

        setting = "offered";
        assertThat(policy.missing(session(STAFF))).isFalse();
        setting = "required";
        has = true;
        assertThat(policy.missing(session(STAFF))).isFalse();
    }

    @Test
    void anotherWordIsNoSetting() {
        setting = "off";

        assertThatThrownBy(policy::read).hasMessageContaining("bilheteria.staff.second-factor");
    }

    private static Session session(Rights rights) {
        return new Session(7, rights, "id", NOW.plusSeconds(3600), false, NOW);
    }
}
