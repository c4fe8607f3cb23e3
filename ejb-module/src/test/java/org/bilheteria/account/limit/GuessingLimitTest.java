package org.bilheteria.account.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.account.limit.GuessingLimit.Attempt;
import org.bilheteria.account.limit.GuessingLimit.Outcome;
import org.bilheteria.account.password.SignInBusy;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

class GuessingLimitTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final GuessingLimit limit = new GuessingLimit();
    private int attempts;

    @Test
    void theSixthGuessAtAnEmailInAMinuteWaitsForItsEnd() {
        guess(5, "ana", "", NOW);

        Refused refused = refusal(attempt("ana", ""), NOW.plusSeconds(20));

        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(refusal(attempt("ana", ""), NOW.plusSeconds(60))).isNull();
    }

    /** Found by reading: five wrong ones a minute, from anywhere, kept an owner out of her account on every new device. */
    @Test
    void nobodyIsKeptOutByWhoGuessesElsewhere() {
        for (int place = 0; place < 10; place++) {
            guess(5, "ana", "198.51.100." + place, NOW);
        }

        assertThat(refusal(attempt("ana", "192.0.2.1"), NOW)).isNull();
        assertThat(refusal(attempt("ana", "198.51.100.1"), NOW).refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
    }

    @Test
    void theHundredAndFirstGuessAtAnEmailInAnHourWaitsForItsEnd() {
        for (int minute = 0; minute < 20; minute++) {
            guess(5, "ana", "192.0.2." + minute, NOW.plusSeconds(61L * minute));
        }

        assertThat(refusal(attempt("ana", ""), NOW.plusSeconds(1_800)).retryAfter())
                .contains(Duration.ofSeconds(1_800));
        assertThat(refusal(attempt("ana", ""), NOW.plusSeconds(3_600))).isNull();
    }

    @Test
    void anotherEmailIsNotConcerned() {
        guess(5, "ana", "192.0.2.1", NOW);

        assertThat(refusal(attempt("bia", "192.0.2.1"), NOW)).isNull();
    }

    @Test
    void aDeviceThatIsKnownGuessesForItself() {
        guess(5, "ana", "192.0.2.1", NOW);
        Attempt phone = new Attempt("ana", "phone", "192.0.2.2", "key");

        assertThat(refusal(phone, NOW)).isNull();
        for (int i = 0; i < 5; i++) {
            fail(phone, NOW);
        }
        assertThat(refusal(phone, NOW).refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
    }

    @Test
    void whatIsBeingCheckedIsNoFailureButNoMoreIsBegunThanMayFail() {
        guess(3, "ana", "192.0.2.1", NOW);
        limit.begin(attempt("ana", "192.0.2.1"), NOW);
        Attempt second = attempt("ana", "192.0.2.1");
        limit.begin(second, NOW);

        Refused third = catchThrowableOfType(Refused.class, () -> limit.begin(attempt("ana", "192.0.2.1"), NOW));

        assertThat(third.refusal()).isEqualTo(Refusal.SIGN_IN_BUSY);
        limit.end(second, Outcome.RIGHT, NOW);
        assertThatCode(() -> limit.begin(attempt("ana", "192.0.2.1"), NOW)).doesNotThrowAnyException();
    }

    @Test
    void norIsMoreBegunFromManyAddressesThanMayFailInAnHour() {
        for (int i = 0; i < 100; i++) {
            limit.begin(attempt("ana", "192.0.2." + i), NOW);
        }

        Refused next = catchThrowableOfType(Refused.class, () -> limit.begin(attempt("ana", "198.51.100.1"), NOW));

        assertThat(next.refusal()).isEqualTo(Refusal.SIGN_IN_BUSY);
    }

    @Test
    void anAddressThatGuessesIsHeardOneAfterTheOtherAndNobodyThereIsRefused() {
        guessAtMany(AddressWatch.EXCESS, "192.0.2.1");
        Attempt ana = attempt("ana", "192.0.2.1");
        Attempt bia = attempt("bia", "192.0.2.1");
        Attempt caio = attempt("caio", "192.0.2.1");

        assertThat(refusal(ana, NOW)).isNull();
        assertThat(refusal(bia, NOW).retryAfter()).contains(AddressWatch.STEP);
        assertThat(refusal(caio, NOW)).isInstanceOfSatisfying(SignInBusy.class, busy -> {
            assertThat(busy.retryAfter()).contains(AddressWatch.STEP.multipliedBy(2));
            assertThat(busy.ahead()).isEqualTo(1);
        });
        // Asking again gains nothing and loses nothing.
        assertThat(refusal(bia, NOW).retryAfter()).contains(AddressWatch.STEP);
        assertThat(refusal(bia, NOW.plus(AddressWatch.STEP))).isNull();
        assertThat(refusal(attempt("ana", "192.0.2.2"), NOW)).isNull();
        assertThat(refusal(new Attempt("duda", "phone", "192.0.2.1", "key"), NOW))
                .as("a device that is known")
                .isNull();
    }

    @Test
    void aCrowdThatMistypesIsNoGuesser() {
        for (int i = 0; i < 1_000; i++) {
            end(attempt("buyer" + i, "192.0.2.1"), Outcome.RIGHT);
        }
        guessAtMany(1_099, "192.0.2.1");
        assertThat(refusal(attempt("bia", "192.0.2.1"), NOW)).isNull();
        assertThat(refusal(attempt("caio", "192.0.2.1"), NOW)).isNull();

        guessAtMany(1, "192.0.2.1");

        assertThat(refusal(attempt("ana", "192.0.2.1"), NOW)).isNull();
        assertThat(refusal(attempt("duda", "192.0.2.1"), NOW)).isNotNull();
    }

    @Test
    void whoOpensOneAccountAgainAndAgainBuysNoGuesses() {
        for (int i = 0; i < 1_000; i++) {
            end(attempt("mine", "192.0.2.1"), Outcome.RIGHT);
        }
        guessAtMany(AddressWatch.EXCESS + 1, "192.0.2.1");
        refusal(attempt("ana", "192.0.2.1"), NOW);

        assertThat(refusal(attempt("bia", "192.0.2.1"), NOW)).isNotNull();
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 0; i < AddressWatch.EXCESS; i++) {
            end(attempt("buyer" + i, "2001:db8:0:1::" + Integer.toHexString(i + 1)), Outcome.WRONG);
        }
        refusal(attempt("ana", "2001:db8:0:1:ffff::1"), NOW);

        assertThat(refusal(attempt("bia", "2001:db8:0:1:ffff::1"), NOW)).isNotNull();
        assertThat(refusal(attempt("bia", "2001:db8:0:2::1"), NOW)).isNull();
    }

    @Test
    void onlySoManyKeysAreKept() {
        SpanCount count = new SpanCount(Duration.ofMinutes(1), 10);
        for (int i = 0; i < 1000; i++) {
            count.add("key" + i, NOW);
        }

        assertThat(count.size()).isEqualTo(10);
    }

    @Test
    void turnsThatNobodyComesForAreForgottenAndThereAreOnlySoMany() {
        Spacing spacing = new Spacing(Duration.ofSeconds(1), 2);
        spacing.ask("a", NOW);
        spacing.ask("b", NOW);

        assertThat(spacing.ask("c", NOW).time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(spacing.ask("c", NOW.plusSeconds(62)).time()).isZero();
    }

    private void guess(int times, String account, String address, Instant now) {
        for (int i = 0; i < times; i++) {
            fail(attempt(account, address), now);
        }
    }

    private void guessAtMany(int accounts, String address) {
        for (int i = 0; i < accounts; i++) {
            end(attempt("guessed" + attempts, address), Outcome.WRONG);
        }
    }

    private void fail(Attempt attempt, Instant now) {
        limit.begin(attempt, now);
        limit.end(attempt, Outcome.WRONG, now);
    }

    /** As when it was begun before the others ended. */
    private void end(Attempt attempt, Outcome outcome) {
        limit.end(attempt, outcome, NOW);
    }

    private Attempt attempt(String account, String address) {
        return new Attempt(account, "", address, "key" + attempts++);
    }

    private Refused refusal(Attempt attempt, Instant now) {
        return catchThrowableOfType(Refused.class, () -> limit.look(attempt, now));
    }
}
