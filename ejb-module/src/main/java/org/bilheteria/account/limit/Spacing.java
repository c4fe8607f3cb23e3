package org.bilheteria.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One after the other in even steps: whoever asks gets a turn and keeps it for a while. Not for more than one thread. */
final class Spacing {

    /** How late one may come to one's turn. */
    private static final Duration LATENESS = Duration.ofMinutes(1);

    private final Duration step;
    private final int most;

    /** In the order of their turns. */
    private final Map<String, Instant> turns = new LinkedHashMap<>();

    private Instant next = Instant.MIN;

    /** @param most turns given at once; whoever comes then is told to wait as long as for the last one, and gets none */
    Spacing(Duration step, int most) {
        this.step = step;
        this.most = most;
    }

    /** How long it is until the turn of this one: nothing when it is now. */
    Wait ask(String key, Instant now) {
        turns.values().removeIf(turn -> turn.plus(LATENESS).isBefore(now));
        Instant turn = turns.get(key);
        if (turn == null) {
            if (turns.size() >= most) {
                return new Wait(turns.size(), step.multipliedBy(most));
            }
            turn = next.isBefore(now) ? now : next;
            next = turn.plus(step);
            turns.put(key, turn);
        }
        if (!turn.isAfter(now)) {
            return new Wait(0, Duration.ZERO);
        }
        Instant mine = turn;
        int ahead = (int) turns.values().stream()
                .filter(other -> other.isAfter(now) && other.isBefore(mine))
                .count();
        return new Wait(ahead, Duration.between(now, turn));
    }

    /** The turn has been used. */
    void take(String key) {
        turns.remove(key);
    }

    /** @param ahead how many come first */
    record Wait(int ahead, Duration time) {}
}
