package org.bilheteria.turnstile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A storm before a turnstile on a machine where asking costs as much as being let in: requests queue for its threads, and as
 * long as they do hardly anybody gets out of the gate. As measured with {@code bench/front}; time is counted, not waited for.
 */
class StormTest {

    private static final Instant T = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(5);
    private static final int CROWD = 6_000;
    private static final int ROOM = 500;
    private static final int THREADS = 128;
    private static final double OUT_PER_SECOND = 600;

    private final Turnstile turnstile = new Turnstile(() -> ROOM, () -> PATIENCE, 1_000);
    private final Random random = new Random(1);
    private final PriorityQueue<Asking> underWay = new PriorityQueue<>(Comparator.comparing(Asking::at));
    private final Deque<Asking> queue = new ArrayDeque<>();
    private Instant now = T;
    private Duration longest = Duration.ZERO;
    private int inside;
    private int admitted;
    private int asked;
    private int givenUp;

    /** A machine of another's, busy with other work: found with requests that waited for seconds and a crowd that took minutes. */
    @ParameterizedTest
    @CsvSource({"300, 30", "200, 20", "200, 60"})
    void nobodyIsGivenUpWhoKeepsComingHoweverLongItTakes(double requestsPerSecond, double outWhileTheyQueue) {
        storm(requestsPerSecond, outWhileTheyQueue);

        assertTrue(longest.compareTo(PATIENCE) > 0, () -> "the longest took " + longest);
        assertEquals(0, givenUp);
    }

    @ParameterizedTest
    @CsvSource({"2000, 60", "2000, 200", "1000, 30", "1000, 100", "1000, 300", "500, 50", "500, 150"})
    void everybodyIsInBeforeTheirStampIsOld(double requestsPerSecond, double outWhileTheyQueue) {
        storm(requestsPerSecond, outWhileTheyQueue);

        assertAll(
                () -> assertTrue(longest.compareTo(PATIENCE) < 0, () -> "the longest took " + longest),
                () -> assertTrue(asked < 4 * CROWD, () -> "asked " + asked + " times"),
                () -> assertEquals(Outstanding.NONE, turnstile.outstanding(now)));
    }

    private void storm(double requestsPerSecond, double outWhileTheyQueue) {
        for (int i = 0; i < CROWD; i++) {
            underWay.add(new Asking("buyer " + i, Instant.MAX, T.plusNanos(i * 1_000_000_000L / CROWD)));
        }
        double work = 0;
        double out = 0;
        while (admitted < CROWD) {
            while (!underWay.isEmpty() && !underWay.peek().at.isAfter(now)) {
                queue.add(underWay.remove());
            }
            out = leave(out + perStep(queue.size() > THREADS ? outWhileTheyQueue : OUT_PER_SECOND));
            work = workOff(work + perStep(requestsPerSecond));
            now = now.plus(STEP);
            assertTrue(now.isBefore(T.plusSeconds(600)), "it ends");
        }
    }

    private static double perStep(double perSecond) {
        return perSecond * STEP.toMillis() / 1_000;
    }

    private double leave(double out) {
        double left = out;
        while (left >= 1 && inside > 0) {
            turnstile.leave(now);
            inside--;
            left--;
        }
        return Math.min(left, 1);
    }

    private double workOff(double work) {
        double left = work;
        while (left >= 1 && !queue.isEmpty()) {
            // To be let in is twice the work of being sent back.
            left -= ask(queue.remove()) ? 2 : 1;
        }
        return Math.min(left, 1);
    }

    private boolean ask(Asking one) {
        asked++;
        // Nobody has a stamp before a thread reads the request.
        boolean cameBefore = one.stamp.isBefore(now);
        Instant stamp = cameBefore ? one.stamp : now;
        givenUp += cameBefore && !turnstile.outstanding(now).before(stamp.plusNanos(1_000)) ? 1 : 0;
        Turn turn = turnstile.enter(one.key, stamp, now);
        if (!turn.admitted()) {
            underWay.add(
                    new Asking(one.key, turn.stamp(), now.plus(turn.after()).plusMillis(random.nextInt(100))));
            return false;
        }
        turnstile.forget(one.key);
        admitted++;
        inside++;
        Duration took = Duration.between(stamp, now);
        longest = took.compareTo(longest) > 0 ? took : longest;
        return true;
    }

    private record Asking(String key, Instant stamp, Instant at) {}
}
