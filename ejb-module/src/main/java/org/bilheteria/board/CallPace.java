package org.bilheteria.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * How fast the numbers of a sector were called in the last minutes, from boards that were read meanwhile. Seen by this process only:
 * after a start it knows nothing for a minute.
 */
final class CallPace {

    static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private static final Duration AT_LEAST = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, long calledUpTo) {}

    /** @return how many numbers were called in a minute, on average of the last five; empty until it was watched for one */
    synchronized OptionalInt perMinute(Instant now, long calledUpTo) {
        if (seen.isEmpty() || !now.isBefore(seen.getLast().at().plus(BETWEEN))) {
            seen.addLast(new Seen(now, calledUpTo));
        }
        while (seen.size() > 1 && seen.getFirst().at().isBefore(now.minus(LOOK_BACK))) {
            seen.removeFirst();
        }
        Seen first = seen.getFirst();
        Duration watched = Duration.between(first.at(), now);
        if (watched.compareTo(AT_LEAST) < 0) {
            return OptionalInt.empty();
        }
        long called = Math.max(0, calledUpTo - first.calledUpTo());
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.round(called * 60_000.0 / watched.toMillis())));
    }
}
