package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private final Sessions sessions = new Sessions();
    private final Map<String, Instant> ended = new HashMap<>();
    private final List<Session> listed = new ArrayList<>();

    @BeforeEach
    void open() {
        sessions.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        sessions.keys = new Keys() {
            @Override
            public byte[] secret(String name, int length) {
                return new byte[length];
            }
        };
        sessions.settings = new Settings() {
            @Override
            public String issuer() {
                return "bilheteria";
            }

            @Override
            public Duration sessionDuration() {
                return Duration.ofHours(12);
            }

            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        };
        sessions.revocations = revocations();
        sessions.open = list();
        sessions.open();
    }

    @Test
    void whoShowsASecondFactorHasAnotherTokenOfTheSameSession() {
        Issued first = sessions.issue(7, Rights.of(Set.of(Role.DOOR)), false);
        now = now.plusSeconds(60);

        Issued stronger = sessions.shown(first.session());

        Session session = sessions.verify(stronger.token()).orElseThrow();
        assertThat(session.id()).isEqualTo(first.session().id());
        assertThat(session.expiresAt()).isEqualTo(first.expiresAt());
        assertThat(session.beganAt()).isEqualTo(first.session().beganAt());
        assertThat(session.rights()).isEqualTo(Rights.of(Set.of(Role.DOOR)).shown(now));
        sessions.revoke(session);
        assertThat(sessions.verify(first.token())).isEmpty();
    }

    @Test
    void aSessionThatIsKeptLastsThirtyDaysAndIsRenewedWhenHalfOfThemAreOver() {
        Issued issued = sessions.issue(7, Rights.NONE, true);
        assertThat(issued.expiresAt()).isEqualTo(now.plus(Duration.ofDays(30)));

        now = now.plus(Duration.ofDays(14));
        assertThat(sessions.renewed(session(issued))).isEmpty();
        now = now.plus(Duration.ofDays(2));

        assertThat(sessions.renewed(session(issued))).hasValueSatisfying(renewed -> {
            assertThat(renewed.expiresAt()).isEqualTo(now.plus(Duration.ofDays(30)));
            assertThat(session(renewed).id()).isEqualTo(session(issued).id());
        });
    }

    @Test
    void anyOtherLastsTwelveHoursAndIsNotRenewed() {
        Issued issued = sessions.issue(7, Rights.NONE, false);
        assertThat(issued.expiresAt()).isEqualTo(now.plus(Duration.ofHours(12)));

        now = now.plus(Duration.ofHours(11));

        assertThat(sessions.renewed(session(issued))).isEmpty();
    }

    @Test
    void endingASessionEndsEveryTokenItWasRenewedByAndThatIsKnownUntilTheLastHasExpired() {
        Issued first = sessions.issue(7, Rights.NONE, true);
        now = now.plus(Duration.ofDays(20));
        Issued renewed = sessions.renewed(session(first)).orElseThrow();

        Session session = session(first);
        sessions.revoke(session);

        assertThat(sessions.verify(renewed.token())).isEmpty();
        assertThat(sessions.verify(first.token())).isEmpty();
        assertThat(ended.get(session.id())).isAfter(renewed.expiresAt());
    }

    @Test
    void signingOutEverywhereEndsWhatBeganBeforeAndNothingThatBeginsAfter() {
        Issued here = sessions.issue(7, Rights.NONE, false);
        sessions.list(here, "Firefox, Linux");
        Issued kept = sessions.issue(7, Rights.NONE, true);
        Issued other = sessions.issue(8, Rights.NONE, false);
        now = now.plus(Duration.ofDays(16));
        Issued renewed = sessions.renewed(session(kept)).orElseThrow();
        now = now.plusSeconds(1);

        sessions.endAll(7);

        assertThat(sessions.verify(here.token())).isEmpty();
        assertThat(sessions.verify(renewed.token())).isEmpty();
        assertThat(ended.get("buyer:7")).isAfter(renewed.expiresAt());
        assertThat(listed).isEmpty();
        assertThat(sessions.verify(sessions.issue(7, Rights.NONE, false).token()))
                .as("of the same moment")
                .isPresent();
        assertThat(other.token()).isNotEqualTo(here.token());
    }

    @Test
    void nothingOfAnErasedAccountCountsNorWhatIsBegunALittleLater() {
        Issued before = sessions.issue(7, Rights.NONE, true);
        sessions.list(before, "Firefox, Linux");
        now = now.plusSeconds(1);
        AccountErased erased = new AccountErased(7, "ana@example.com", "r", now);

        sessions.erase(erased);
        assertThat(sessions.verify(before.token())).as("it may be undone").isPresent();
        sessions.erased(erased);

        now = now.plusSeconds(10);
        Issued underWay = sessions.issue(7, Rights.NONE, true);
        assertThat(sessions.verify(before.token())).isEmpty();
        assertThat(sessions.verify(underWay.token())).isEmpty();
        assertThat(ended.get("buyer:7")).isAfter(underWay.expiresAt());
        assertThat(listed).isEmpty();
    }

    private Revocations revocations() {
        return new Revocations() {
            @Override
            public boolean has(String id) {
                return ended.containsKey(id);
            }

            @Override
            public void add(String id, Instant expiresAt) {
                ended.put(id, expiresAt);
            }

            @Override
            public void addAll(String subject, Instant before, Instant expiresAt) {
                ended.put(subject, expiresAt);
            }

            @Override
            public boolean endedBefore(String subject, Instant moment) {
                return false;
            }
        };
    }

    private OpenSessions list() {
        return new OpenSessions() {
            @Override
            public void add(List<Begun> sessions) {
                sessions.forEach(begun -> listed.add(begun.session()));
            }

            @Override
            public void renew(Session session, Instant at, Instant until) {
                // Kept elsewhere.
            }

            @Override
            public void remove(long buyer, String id) {
                listed.removeIf(session -> session.id().equals(id));
            }

            @Override
            public void removeAll(long buyer) {
                listed.clear();
            }
        };
    }

    private Session session(Issued issued) {
        return sessions.verify(issued.token()).orElseThrow();
    }
}
