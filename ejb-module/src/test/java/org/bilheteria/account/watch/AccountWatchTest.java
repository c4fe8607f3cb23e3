package org.bilheteria.account.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: owners are told of what is strange, and of nothing else, once an hour. */
class AccountWatchTest {

    private static final Instant SIGNED_UP = Instant.parse("2026-09-04T13:00:00Z");
    private static final Instant LATER = SIGNED_UP.plus(Duration.ofDays(30));

    private final JpaInMemory database = new JpaInMemory();
    private final Buyer ana = database.ask(entities -> Registers.on(entities)
            .buyer(Registers.buyer(entities, new Email("ana@example.com"), SIGNED_UP))
            .orElseThrow());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstOtherDeviceOfANewAccountIsNoNews() {
        Instant soon = SIGNED_UP.plus(Duration.ofHours(2));

        assertThat(new AccountWatch(ana.id(), soon).tells(device(soon), ana, soon))
                .isFalse();
    }

    @Test
    void theSecondOneIs() {
        Instant soon = SIGNED_UP.plus(Duration.ofHours(2));
        AccountWatch watch = new AccountWatch(ana.id(), soon);
        watch.tells(device(soon), ana, soon);

        assertThat(watch.tells(device(soon.plusSeconds(1)), ana, soon.plusSeconds(5)))
                .isTrue();
    }

    @Test
    void laterTheFirstOneIsToo() {
        assertThat(new AccountWatch(ana.id(), LATER).tells(device(LATER), ana, LATER))
                .isTrue();
    }

    @Test
    void guessesAreToldFromTheFirstDay() {
        Sighting guesses = Sighting.guesses(new GuessedOften("ana@example.com", "192.0.2.1", SIGNED_UP));

        assertThat(new AccountWatch(ana.id(), SIGNED_UP).tells(guesses, ana, SIGNED_UP))
                .isTrue();
    }

    @Test
    void nobodyIsToldTwiceWithinAnHour() {
        AccountWatch watch = new AccountWatch(ana.id(), LATER);
        watch.tells(device(LATER), ana, LATER);

        assertThat(watch.tells(device(LATER), ana, LATER.plus(Duration.ofMinutes(59))))
                .isFalse();
        assertThat(watch.tells(device(LATER), ana, LATER.plus(Duration.ofMinutes(60))))
                .isTrue();
    }

    @Test
    void aNetworkIsToldRoughly() {
        assertThat(Sighting.device(7, LATER, "Firefox, Linux", "203.0.113.77").network())
                .isEqualTo("203.0.*.*");
        assertThat(Sighting.device(7, LATER, "", "2001:db8:1:2::3").network()).isEqualTo("2001:db8:*");
        assertThat(Sighting.device(7, LATER, "", "").network()).isEmpty();
        assertThat(Sighting.device(7, LATER, "", "unknown").network()).isEmpty();
    }

    private Sighting device(Instant at) {
        return Sighting.device(ana.id(), at, "Chrome, Android", "203.0.113.77");
    }
}
