package org.bilheteria.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Session;
import org.bilheteria.web.security.SignedIn;
import org.junit.jupiter.api.Test;

class SessionEndTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    @Test
    void halfAnHourBeforeItIsSaid() {
        SessionEnd end = end(session(Duration.ofHours(12), Duration.ofHours(2), false));

        assertThat(end.isThere()).isTrue();
        assertThat(end.isSoon()).isFalse();
        assertThat(end.getSeconds()).isEqualTo(Duration.ofMinutes(90).toSeconds());
        assertThat(end(session(Duration.ofHours(12), Duration.ofMinutes(30), false))
                        .isSoon())
                .isTrue();
    }

    @Test
    void aShortOneIsNotSaidToEndFromItsBeginning() {
        Duration whole = Duration.ofMinutes(20);

        assertThat(end(session(whole, whole, false)).isSoon()).isFalse();
        assertThat(end(session(whole, Duration.ofMinutes(5), false)).isSoon()).isTrue();
    }

    @Test
    void whatIsKeptRenewsItselfAndWhoIsSignedOutHasNothingThatEnds() {
        assertThat(end(session(Duration.ofDays(30), Duration.ofMinutes(1), true))
                        .isThere())
                .isFalse();
        assertThat(end(null).isThere()).isFalse();
    }

    @Test
    void oneComesBackToWhereOneWas() {
        assertThat(end(session(Duration.ofHours(12), Duration.ofMinutes(1), false))
                        .getAgain())
                .isEqualTo("/sign-in-again?next=%2Fplace%3Fid%3D7");
    }

    private static Session session(Duration whole, Duration left, boolean kept) {
        Instant ends = NOW.plus(left);
        return new Session(7, Rights.NONE, "id", ends, kept, ends.minus(whole));
    }

    private static SessionEnd end(Session session) {
        SessionEnd end = new SessionEnd();
        end.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        end.signedIn = new SignedIn() {
            @Override
            public Optional<Session> session() {
                return Optional.ofNullable(session);
            }
        };
        Map<String, String> asked = Map.of("getRequestURI", "/place", "getQueryString", "id=7", "getMethod", "GET");
        end.request = (HttpServletRequest) Proxy.newProxyInstance(
                SessionEndTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> asked.get(method.getName()));
        return end;
    }
}
