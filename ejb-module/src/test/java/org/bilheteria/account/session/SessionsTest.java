package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.account.Role;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private Instant now = Instant.parse("2026-09-04T13:00:00Z");
    private final Sessions sessions = new Sessions();
    private final List<Session> ended = new ArrayList<>();

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
        sessions.revocations = new Revocations() {
            @Override
            public boolean has(String id) {
                return ended.stream().anyMatch(session -> session.id().equals(id));
            }

            @Override
            public void add(Session session) {
                ended.add(session);
            }
        };
        sessions.open();
    }

    @Test
    void aSessionThatIsKeptLastsThirtyDaysAndIsRenewedWhenHalfOfThemAreOver() {
        Issued issued = sessions.issue(7, Role.BUYER, true);
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
        Issued issued = sessions.issue(7, Role.BUYER, false);
        assertThat(issued.expiresAt()).isEqualTo(now.plus(Duration.ofHours(12)));

        now = now.plus(Duration.ofHours(11));

        assertThat(sessions.renewed(session(issued))).isEmpty();
    }

    @Test
    void endingASessionEndsEveryTokenItWasRenewedByAndThatIsKnownUntilTheLastHasExpired() {
        Issued first = sessions.issue(7, Role.BUYER, true);
        now = now.plus(Duration.ofDays(20));
        Issued renewed = sessions.renewed(session(first)).orElseThrow();

        sessions.revoke(session(first));

        assertThat(sessions.verify(renewed.token())).isEmpty();
        assertThat(sessions.verify(first.token())).isEmpty();
        assertThat(ended)
                .singleElement()
                .satisfies(session -> assertThat(session.expiresAt()).isAfter(renewed.expiresAt()));
    }

    private Session session(Issued issued) {
        return sessions.verify(issued.token()).orElseThrow();
    }
}
