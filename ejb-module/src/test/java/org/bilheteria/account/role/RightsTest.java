package org.bilheteria.account.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Goal: each role is enough for its own, an organiser's for all, and a second factor is shown for a time only. */
class RightsTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    @Test
    void anOrganiserMayDoAll() {
        Rights organiser = Rights.of(Set.of(Role.ORGANISER));

        assertThat(organiser.enough()).isTrue();
        assertThat(organiser.enough(Role.DOOR)).isTrue();
        assertThat(organiser.groups()).containsExactlyInAnyOrder("buyer", "organiser");
    }

    @Test
    void othersMayDoWhatTheirRolesSayAndNoMore() {
        Rights staff = Rights.of(Set.of(Role.DOOR, Role.FINANCE));

        assertThat(staff.enough(Role.DOOR)).isTrue();
        assertThat(staff.enough(Role.STEERING, Role.FINANCE)).isTrue();
        assertThat(staff.enough(Role.STEERING)).isFalse();
        assertThat(staff.enough()).isFalse();
        assertThat(staff.inOrder()).containsExactly(Role.FINANCE, Role.DOOR);
    }

    @Test
    void aBuyerMayDoNothingBeside() {
        assertThat(Rights.NONE.staff()).isFalse();
        assertThat(Rights.NONE.enough(Role.values())).isFalse();
        assertThat(Rights.NONE.groups()).containsExactly("buyer");
    }

    @Test
    void aSecondFactorIsFreshForItsTime() {
        Rights shown = Rights.NONE.shown(NOW);

        assertThat(shown.shownWithin(Duration.ofMinutes(10), NOW.plusSeconds(599)))
                .isTrue();
        assertThat(shown.shownWithin(Duration.ofMinutes(10), NOW.plusSeconds(600)))
                .isFalse();
        assertThat(Rights.NONE.shownWithin(Duration.ofMinutes(10), NOW)).isFalse();
    }
}
