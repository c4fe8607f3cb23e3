package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.role.Role;
import org.bilheteria.token.Tokens;
import org.junit.jupiter.api.Test;

class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00.5Z");
    private static final byte[] KEY = new byte[32];

    private final SessionTokens tokens = new SessionTokens(KEY, "bilheteria");
    private final Issued issued = tokens.issue(7, Rights.of(Set.of(Role.ORGANISER)), NOW, Duration.ofHours(12), false);

    @Test
    void saysWhenASecondFactorWasShownAndGoesOnSayingIt() {
        Instant shown = NOW.plusSeconds(60);
        Session stronger = new Session(
                7, Rights.of(Set.of(Role.DOOR, Role.FINANCE)).shown(shown), "id", NOW.plusSeconds(3600), true, NOW);

        Issued renewed = tokens.renew(stronger, NOW, Duration.ofDays(30));

        assertThat(tokens.read(renewed.token(), NOW)).map(Session::rights).hasValue(stronger.rights());
    }

    @Test
    void aTokenTellsWhoAsWhatAndUntilWhen() {
        assertThat(tokens.read(issued.token(), NOW)).hasValueSatisfying(session -> {
            assertThat(session.buyer()).isEqualTo(7);
            assertThat(session.rights()).isEqualTo(Rights.of(Set.of(Role.ORGANISER)));
            assertThat(session.expiresAt())
                    .isEqualTo(issued.expiresAt())
                    .isEqualTo(Instant.parse("2026-09-05T01:00:00Z"));
        });
    }

    @Test
    void eachSessionHasItsOwnId() {
        Issued other = tokens.issue(7, Rights.of(Set.of(Role.ORGANISER)), NOW, Duration.ofHours(12), false);

        assertThat(tokens.read(issued.token(), NOW).map(Session::id))
                .isNotEqualTo(tokens.read(other.token(), NOW).map(Session::id));
    }

    @Test
    void aRenewedTokenIsOfTheSameSessionSoEndingOneEndsBoth() {
        Issued kept = tokens.issue(7, Rights.NONE, NOW, Duration.ofDays(30), true);
        Session session = tokens.read(kept.token(), NOW).orElseThrow();
        Instant later = NOW.plus(Duration.ofDays(20));

        Issued renewed = tokens.renew(session, later, Duration.ofDays(30));

        assertThat(tokens.read(renewed.token(), later)).hasValueSatisfying(fresh -> {
            assertThat(fresh.id()).isEqualTo(session.id());
            assertThat(fresh.kept()).isTrue();
            assertThat(fresh.expiresAt()).isEqualTo(session.expiresAt().plus(Duration.ofDays(20)));
        });
    }

    @Test
    void itEndsWhenItSays() {
        assertThat(tokens.read(issued.token(), issued.expiresAt().minusSeconds(1)))
                .isPresent();
        assertThat(tokens.read(issued.token(), issued.expiresAt())).isEmpty();
    }

    @Test
    void aTokenForSomethingElseIsNoSession() {
        Map<String, Object> claims = Map.of("sub", "7", "role", "ORGANISER", "jti", "1");
        Instant later = NOW.plusSeconds(60);

        assertThat(tokens.read(
                        Tokens.secret(KEY, "bilheteria", "session").sign("session+jwt", claims, NOW, later), NOW))
                .isPresent();
        assertThat(tokens.read(Tokens.secret(KEY, "bilheteria", "gate").sign("session+jwt", claims, NOW, later), NOW))
                .isEmpty();
        assertThat(tokens.read(Tokens.secret(KEY, "bilheteria", "session").sign("stamp+jwt", claims, NOW, later), NOW))
                .isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertThat(new SessionTokens(otherKey, "bilheteria").read(issued.token(), NOW))
                .isEmpty();
    }

    @Test
    void theTokenIsNotShown() {
        assertThat(issued.toString()).doesNotContain(issued.token());
    }
}
