package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

class GuessingLimitTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final GuessingLimit limit = new GuessingLimit();

    @Test
    void theSixthGuessAtAnEmailInAMinuteWaitsForItsEnd() {
        guess(5, "ana@example.com", "");

        Refused refused = refusal("ana@example.com", "", NOW.plusSeconds(20));

        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(40));
        assertThatCode(() -> limit.attempt("ana@example.com", "", NOW.plusSeconds(60)))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherEmailIsNotConcerned() {
        guess(5, "ana@example.com", "192.0.2.1");

        assertThat(refusal("bia@example.com", "192.0.2.1", NOW)).isNull();
    }

    @Test
    void theHundredAndFirstGuessFromAnAddressWaits() {
        for (int i = 0; i < 100; i++) {
            limit.attempt("buyer" + i + "@example.com", "192.0.2.1", NOW);
        }

        assertThat(refusal("ana@example.com", "192.0.2.1", NOW)).isNotNull();
        assertThat(refusal("ana@example.com", "192.0.2.2", NOW)).isNull();
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 0; i < 100; i++) {
            limit.attempt("buyer" + i + "@example.com", "2001:db8:0:1::" + Integer.toHexString(i + 1), NOW);
        }

        assertThat(refusal("ana@example.com", "2001:db8:0:1:ffff::1", NOW)).isNotNull();
        assertThat(refusal("ana@example.com", "2001:db8:0:2::1", NOW)).isNull();
    }

    @Test
    void successIsNeverCounted() {
        for (int i = 0; i < 1000; i++) {
            limit.attempt("ana@example.com", "192.0.2.1", NOW);
            limit.takeBack("ana@example.com", "192.0.2.1");
        }

        assertThat(refusal("ana@example.com", "192.0.2.1", NOW)).isNull();
    }

    @Test
    void onlySoManyKeysAreKept() {
        FailureCount count = new FailureCount(1, 10);
        for (int i = 0; i < 1000; i++) {
            count.attempt("key" + i, NOW);
        }

        assertThat(count.size()).isEqualTo(10);
    }

    private void guess(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            limit.attempt(email, address, NOW);
        }
    }

    private Refused refusal(String email, String address, Instant now) {
        return catchThrowableOfType(Refused.class, () -> limit.attempt(email, address, now));
    }
}
