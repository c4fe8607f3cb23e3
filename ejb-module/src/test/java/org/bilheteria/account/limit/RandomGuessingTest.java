package org.bilheteria.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bilheteria.account.limit.GuessingLimit.Attempt;
import org.bilheteria.account.limit.GuessingLimit.Outcome;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever is tried in whatever order, at once or one by one, of an account no more guesses are heard than five a minute from
 * an address and a hundred an hour from all, of an address that guesses no more than a hundred a minute besides what it is let off, and nobody whose
 * account nobody guesses at is ever told to have guessed. Method: seeded random worlds of an hour and a half.
 */
class RandomGuessingTest {

    private static final Instant START = Instant.parse("2026-09-04T13:00:00Z");
    private static final int STEPS = 30_000;
    private static final int ADDRESSES = 8;

    private final GuessingLimit limit = new GuessingLimit();
    private final Map<String, List<Instant>> heard = new HashMap<>();
    private final Map<String, List<Instant>> heardFromOnePlace = new HashMap<>();
    private final Map<String, List<Instant>> heardFromTheAddress = new HashMap<>();
    private final List<Attempt> underWay = new ArrayList<>();
    private final List<Attempt> sentBack = new ArrayList<>();
    private int keys;
    private Instant now = START;

    static List<Long> seeds() {
        return new Random(15).longs(20).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void guessesAreBoundedAndTheInnocentAreHeard(long seed) {
        Random random = new Random(seed);
        int accounts = 1 + random.nextInt(2_000);
        int atOnce = 1 + random.nextInt(16);
        int between = 1 + random.nextInt(400);
        int addresses = 1 + random.nextInt(ADDRESSES);
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(between));
            if (underWay.size() >= atOnce || !underWay.isEmpty() && random.nextInt(3) == 0) {
                end(underWay.remove(random.nextInt(underWay.size())));
            } else if (random.nextInt(20) == 0) {
                begin(attempt("innocent" + step, 0));
            } else {
                begin(guess(random, accounts, addresses));
            }
        }
        heardFromOnePlace
                .values()
                .forEach(guesses -> assertThat(most(guesses, Duration.ofMinutes(1)))
                        .isLessThanOrEqualTo(2 * GuessingLimit.PER_MINUTE));
        heard.values()
                .forEach(guesses ->
                        assertThat(most(guesses, Duration.ofHours(1))).isLessThanOrEqualTo(2 * GuessingLimit.PER_HOUR));
        long right = (long) STEPS / 20;
        long minutes = Duration.between(START, now).toMinutes() + 1;
        // What an address is let off, what is under way then, its turns, and one for each account it opens.
        heardFromTheAddress
                .values()
                .forEach(guesses -> assertThat((long) guesses.size())
                        .isLessThanOrEqualTo(minutes * (2L * AddressWatch.EXCESS + atOnce + 1) + 2 * right));
    }

    private Attempt guess(Random random, int accounts, int addresses) {
        return !sentBack.isEmpty() && random.nextBoolean()
                ? sentBack.remove(random.nextInt(sentBack.size()))
                : attempt("guessed" + random.nextInt(accounts), random.nextInt(addresses));
    }

    private Attempt attempt(String account, int address) {
        return new Attempt(account, "", "192.0.2." + address, "key" + keys++);
    }

    private void begin(Attempt attempt) {
        try {
            limit.look(attempt, now);
            limit.begin(attempt, now);
            underWay.add(attempt);
        } catch (Refused refused) {
            if (!guesses(attempt)) {
                assertThat(refused.refusal()).isEqualTo(Refusal.SIGN_IN_BUSY);
            }
            if (refused.refusal() == Refusal.SIGN_IN_BUSY && sentBack.size() < 500) {
                sentBack.add(attempt);
            }
        }
    }

    private void end(Attempt attempt) {
        limit.end(attempt, guesses(attempt) ? Outcome.WRONG : Outcome.RIGHT, now);
        if (guesses(attempt)) {
            note(heard, attempt.account());
            note(heardFromOnePlace, attempt.account() + " " + attempt.address());
            note(heardFromTheAddress, attempt.address());
        }
    }

    private void note(Map<String, List<Instant>> times, String key) {
        times.computeIfAbsent(key, same -> new ArrayList<>()).add(now);
    }

    private static boolean guesses(Attempt attempt) {
        return attempt.account().startsWith("guessed");
    }

    /** The most in any span: at most twice what a span that begins with a failure allows. */
    private static int most(List<Instant> times, Duration span) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(last).isBefore(times.get(first).plus(span))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
