package org.bilheteria.turnstile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LongSummaryStatistics;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crowds before a turnstile: some obey, some ask all the time, some give up. Time is counted, not waited for. */
class RandomTurnstileTest {

    private static final Instant T = Instant.parse("2027-03-01T12:00:00Z");
    private static final int CROWD = 2_000;
    private static final int ROOM = 100;

    private final Turnstile turnstile = new Turnstile(() -> ROOM, () -> Duration.ofSeconds(60), 200);
    private final Deque<Instant> inside = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nobodyObedientIsOvertakenByWhoAsksQuickly(long seed) {
        Random random = new Random(seed);
        PriorityQueue<Asking> asking = new PriorityQueue<>(Comparator.comparing(Asking::at));
        for (int i = 0; i < CROWD; i++) {
            Instant stamp = T.plusMillis(random.nextInt(2_000));
            Manner manner = Manner.of(random.nextInt(10));
            asking.add(new Asking("buyer " + i, stamp, stamp, manner));
        }
        LongSummaryStatistics obedient = new LongSummaryStatistics();
        LongSummaryStatistics hasty = new LongSummaryStatistics();
        Instant last = T;
        int perSecond = 50 + random.nextInt(400);
        while (!asking.isEmpty()) {
            Asking next = asking.remove();
            serve(last, next.at, perSecond);
            last = next.at;
            Turn turn = turnstile.enter(next.key, next.stamp, next.at);
            assertTrue(turnstile.inside() <= ROOM);
            assertTrue(turnstile.inside() >= 0);
            if (turn.admitted()) {
                assertEquals(next.stamp, turn.stamp());
                inside.add(next.at);
                turnstile.forget(next.key);
                long wait = Duration.between(next.stamp, next.at).toMillis();
                (next.manner == Manner.OBEDIENT ? obedient : hasty).accept(wait);
            } else if (next.manner != Manner.GIVES_UP) {
                asking.add(next.again(turn, random));
            }
        }
        double ideal = CROWD * 1000.0 / perSecond;
        assertTrue(obedient.getMax() <= 2 * ideal + 10_000, () -> "served within twice the time it takes: " + ideal);
        assertTrue(
                hasty.getAverage() >= 0.7 * obedient.getAverage(),
                () ->
                        "asking five times a second gains next to nothing beside the second to which appointments are rounded: "
                                + hasty + " beside " + obedient);
        assertEquals(Outstanding.NONE, turnstile.outstanding(last.plusSeconds(120)));
    }

    private double owed;

    private void serve(Instant from, Instant to, int perSecond) {
        owed += Duration.between(from, to).toNanos() / 1e9 * perSecond;
        while (owed >= 1 && !inside.isEmpty()) {
            inside.remove();
            turnstile.leave(to);
            owed--;
        }
        owed = inside.isEmpty() ? 0 : owed;
    }

    private enum Manner {
        OBEDIENT,
        HASTY,
        GIVES_UP;

        static Manner of(int tenth) {
            return tenth < 7 ? OBEDIENT : tenth < 9 ? HASTY : GIVES_UP;
        }
    }

    private record Asking(String key, Instant stamp, Instant at, Manner manner) {

        Asking again(Turn turn, Random random) {
            Duration wait = manner == Manner.HASTY
                    ? Duration.ofMillis(200)
                    : turn.after().plusMillis(random.nextInt(800));
            return new Asking(key, stamp, at.plus(wait), manner);
        }
    }
}
