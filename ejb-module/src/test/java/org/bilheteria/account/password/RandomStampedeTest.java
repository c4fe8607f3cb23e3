package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: in a stampede everybody gets in, whoever keeps the appointments, by age of stamp but for those of a few seconds, and
 * the hashing never stands still while somebody waits. Method: seeded random stampedes on a clock of their own, beside a flood
 * of sign-ups that asks again at once.
 */
class RandomStampedeTest {

    private static final Instant START = Instant.parse("2026-09-04T13:00:00Z");
    private static final Duration HASH = Duration.ofMillis(25);

    /** A second in which they ask, one that appointments are told in, one until they come, and those who are in. */
    private static final Duration PASSING = Duration.ofSeconds(5);

    private Instant now = START;
    private final PasswordLines lines = new PasswordLines(
            new Settings() {
                @Override
                public int passwordIterations() {
                    return HashCost.ROUNDS;
                }

                @Override
                public int passwordConcurrency() {
                    return 1;
                }

                @Override
                public Duration patience() {
                    return Duration.ofMinutes(1);
                }

                @Override
                public int atLeast(String key, int otherwise, int minimum) {
                    return otherwise;
                }
            },
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    /** @param prompt whether they ask with their stamp, and keep each appointment */
    private record Person(Instant stamp, Instant asks, boolean prompt) {}

    private record In(Person person, Admitted admitted) {}

    static List<Long> seeds() {
        return new Random(15).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyGetsInByAgeOfStamp(long seed) {
        Random random = new Random(seed);
        int people = 200 + random.nextInt(1_500);
        int within = 1_000 + random.nextInt(20_000);
        PriorityQueue<Person> outside = new PriorityQueue<>(Comparator.comparing(Person::asks));
        for (int i = 0; i < people; i++) {
            Instant stamp = START.plusMillis(random.nextInt(within));
            boolean prompt = random.nextInt(10) > 0;
            outside.add(new Person(stamp, stamp.plusMillis(random.nextInt(prompt ? 1_000 : 20_000)), prompt));
        }
        PriorityQueue<In> inside =
                new PriorityQueue<>(Comparator.comparing(in -> in.person().stamp()));
        List<Person> served = new ArrayList<>();
        while (served.size() < people) {
            now = now.plus(HASH);
            while (!outside.isEmpty() && !outside.peek().asks().isAfter(now)) {
                ask(outside.poll(), random, outside, inside);
            }
            In next = inside.poll();
            if (next != null) {
                next.admitted().close();
                served.add(next.person());
            }
        }
        assertThat(lines.inside(PasswordLine.SIGN_IN)).isZero();
        assertThat(lines.outside(PasswordLine.SIGN_IN)).isZero();
        // Hardly longer than the hashes took, behind the last who asked.
        assertThat(Duration.between(START, now))
                .isLessThan(HASH.multipliedBy(people).plusMillis(within).plusSeconds(30));
        assertThat(longestPassing(served)).isLessThan(PASSING);
    }

    /** By how much the youngest stamp that was served before that of a prompt person is younger. */
    private static Duration longestPassing(List<Person> served) {
        Instant youngest = START;
        Duration longest = Duration.ZERO;
        for (Person person : served) {
            if (person.prompt() && Duration.between(person.stamp(), youngest).compareTo(longest) > 0) {
                longest = Duration.between(person.stamp(), youngest);
            }
            youngest = person.stamp().isAfter(youngest) ? person.stamp() : youngest;
        }
        return longest;
    }

    private void ask(Person person, Random random, PriorityQueue<Person> outside, PriorityQueue<In> inside) {
        try {
            inside.add(new In(person, lines.enter(PasswordLine.SIGN_IN, "key" + person.stamp(), person.stamp())));
        } catch (SignInBusy busy) {
            Duration phone = Duration.ofMillis(random.nextInt(1_000));
            Instant again = now.plus(busy.retryAfter().orElseThrow()).plus(phone);
            outside.add(new Person(person.stamp(), again, person.prompt()));
        }
    }
}
