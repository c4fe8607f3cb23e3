package org.bilheteria.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds addresses that guess: within a minute, many more wrong passwords than accounts that were opened by the right one. They
 * are not refused, for thousands may share an address; they are heard one after the other.
 */
final class AddressWatch {

    /** What wrong passwords may exceed the right ones by. */
    static final int EXCESS = 100;

    /** A hundred a minute. */
    static final Duration STEP = Duration.ofMillis(600);

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int TURNS = 200;
    private static final int KEPT = 20_000;

    private final Map<String, Seen> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void wrong(String address, Instant now) {
        seen(address, now).wrong++;
    }

    /** @param account counts once, however often it is opened */
    synchronized void right(String address, String account, Instant now) {
        seen(address, now).right.add(account.hashCode());
    }

    /** How long this attempt waits for its turn, if the address guesses; nothing to wait when it is now. */
    synchronized Optional<Spacing.Wait> turn(String address, String attempt, Instant now) {
        Seen seen = seen(address, now);
        return seen.guesses() ? Optional.of(seen.spacing.ask(attempt, now)) : Optional.empty();
    }

    /** The attempt is made now. */
    synchronized void take(String address, String attempt, Instant now) {
        seen(address, now).spacing.take(attempt);
    }

    private Seen seen(String address, Instant now) {
        Seen seen = addresses.computeIfAbsent(address, same -> new Seen(now));
        seen.turnOver(now);
        return seen;
    }

    private static final class Seen {
        private final Spacing spacing = new Spacing(STEP, TURNS);
        private final Set<Integer> right = new HashSet<>();
        private Instant since;
        private int wrong;

        Seen(Instant now) {
            since = now;
        }

        void turnOver(Instant now) {
            if (!now.isBefore(since.plus(SPAN))) {
                since = now;
                wrong = 0;
                right.clear();
            }
        }

        boolean guesses() {
            return wrong - right.size() >= EXCESS;
        }
    }
}
