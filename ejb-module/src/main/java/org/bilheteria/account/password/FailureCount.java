package org.bilheteria.account.password;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failures by key within a minute, of the keys used last. An attempt counts as failed until it is taken back.
 *
 * <p>By hand and not by a token bucket (Bucket4j): the minute begins with the first failure and the wait is until its end,
 * while a bucket refills by its own beat, so that who fails last in one beat may go on at once in the next. Nor by Caffeine:
 * it forgets a newcomer before a key often asked for, which lets a flood of keys hide the one that is guessed at; the
 * longest unused is forgotten here.
 */
final class FailureCount {

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, Count> counts;

    FailureCount(int most, int capacity) {
        this.most = most;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Counts an attempt. @return how long to wait if there were too many, and then nothing is counted */
    synchronized Optional<Duration> attempt(String key, Instant now) {
        Count count = counts.get(key);
        if (count == null || !now.isBefore(count.since.plus(SPAN))) {
            counts.put(key, new Count(now, 1));
            return Optional.empty();
        }
        if (count.failures >= most) {
            return Optional.of(Duration.between(now, count.since.plus(SPAN)));
        }
        counts.put(key, new Count(count.since, count.failures + 1));
        return Optional.empty();
    }

    synchronized void takeBack(String key) {
        counts.computeIfPresent(
                key, (same, count) -> count.failures <= 1 ? null : new Count(count.since, count.failures - 1));
    }

    synchronized int size() {
        return counts.size();
    }

    private record Count(Instant since, int failures) {}
}
