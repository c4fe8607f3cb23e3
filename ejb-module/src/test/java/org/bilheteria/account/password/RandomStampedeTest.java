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

    private Instant now = START;
    private final PasswordLines lines = new PasswordLines(
            new Settings() {
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

    private record Person(Instant stamp, Instant asks) {}

    private record In(Person person, Admitted admitted) {}

    static List<Long> seeds() {
        return new Random(15).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyGetsInByAgeOfStamp(long seed) {
        Random random = new Random(seed);
        int people = 200 + random.nextInt(1_000);
        PriorityQueue<Person> outside = new PriorityQueue<>(Comparator.comparing(Person::asks));
        for (int i = 0; i < people; i++) {
            Instant stamp = START.plusMillis(random.nextInt(2_000));
            outside.add(new Person(stamp, stamp.plusMillis(random.nextInt(20_000) / (1 + random.nextInt(50)))));
        }
        PriorityQueue<In> inside =
                new PriorityQueue<>(Comparator.comparing(in -> in.person().stamp()));
        List<Instant> served = new ArrayList<>();
        while (served.size() < people) {
            now = now.plus(HASH);
            while (!outside.isEmpty() && !outside.peek().asks().isAfter(now)) {
                ask(outside.poll(), random, outside, inside);
            }
            In next = inside.poll();
            if (next != null) {
                next.admitted().close();
                served.add(next.person().stamp());
            }
        }
        assertThat(lines.inside(PasswordLine.SIGN_IN)).isZero();
        assertThat(lines.outside(PasswordLine.SIGN_IN)).isZero();
        // All of it took hardly longer than the hashes, and those who came 20 s late.
        assertThat(Duration.between(START, now))
                .isLessThan(HASH.multipliedBy(people).plusSeconds(30));
    }

    private void ask(Person person, Random random, PriorityQueue<Person> outside, PriorityQueue<In> inside) {
        try {
            inside.add(new In(person, lines.enter(PasswordLine.SIGN_IN, "key" + person.stamp(), person.stamp())));
        } catch (SignInBusy busy) {
            Duration phone = Duration.ofMillis(random.nextInt(1_000));
            outside.add(new Person(
                    person.stamp(), now.plus(busy.retryAfter().orElseThrow()).plus(phone)));
        }
    }
}
