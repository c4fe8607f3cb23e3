package org.bilheteria.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;

/** Goal: a session is fresh for ten minutes after its owner signed in, however long it lasts and however often it was renewed. */
class SignedInTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    @Test
    void whoHasJustSignedInIsFresh() {
        assertThat(began(Duration.ofMinutes(10).minusNanos(1_000)).requireFresh())
                .isEqualTo(7);
    }

    @Test
    void laterTheySignInAgain() {
        SignedIn later = began(Duration.ofMinutes(10));

        assertThat(later.requireBuyer()).isEqualTo(7);
        assertThat(refused(later)).isEqualTo(Refusal.SIGN_IN_AGAIN);
    }

    @Test
    void whoIsNotSignedInSignsInFirst() {
        assertThat(refused(of(null))).isEqualTo(Refusal.NOT_SIGNED_IN);
    }

    private static Refusal refused(SignedIn signedIn) {
        return catchThrowableOfType(Refused.class, signedIn::requireFresh).refusal();
    }

    private static SignedIn began(Duration ago) {
        return of(new Session(7, Rights.NONE, "id", NOW.plusSeconds(60), true, NOW.minus(ago)));
    }

    private static SignedIn of(Session session) {
        SignedIn signedIn = new SignedIn();
        signedIn.request = (HttpServletRequest) Proxy.newProxyInstance(
                SignedInTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, asked) -> SessionMechanism.SESSION.equals(asked[0]) ? session : null);
        signedIn.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        signedIn.settings = new Settings() {
            @Override
            public Duration positive(String key, String otherwise) {
                return Duration.parse(otherwise);
            }
        };
        return signedIn;
    }
}
