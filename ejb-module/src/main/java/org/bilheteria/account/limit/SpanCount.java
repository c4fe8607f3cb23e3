package org.bilheteria.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts by key within a span of time, of the keys used last.
 *
 * <p>By hand and not by a token bucket (Bucket4j): the span begins with the first one and the wait is until its end,
 * while a bucket refills by its own beat, so that who fails last in one beat may go on at once in the next. Nor by Caffeine:
 * it forgets a newcomer before a key often asked for, which lets a flood of keys hide the one that is guessed at; the
 * longest unused is forgotten here.
 */
final class SpanCount {

    private final Duration span;
    private final Map<String, Count> counts;

    SpanCount(Duration span, int capacity) {
        this.span = span;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized void add(String key, Instant now) {
        Count count = current(key, now);
        counts.put(key, count == null ? new Count(now, 1) : new Count(count.since, count.number + 1));
    }

    synchronized void takeBack(String key) {
        counts.computeIfPresent(
                key, (same, count) -> count.number <= 1 ? null : new Count(count.since, count.number - 1));
    }

    /** How long until one may be added, if with the others there were more than the most. */
    synchronized Optional<Duration> full(String key, int others, int most, Instant now) {
        Count count = current(key, now);
        if (count == null || count.number + others < most) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, count.since.plus(span)));
    }

    synchronized int size() {
        return counts.size();
    }

    private @Nullable Count current(String key, Instant now) {
        Count count = counts.get(key);
        return count == null || !now.isBefore(count.since.plus(span)) ? null : count;
    }

    private record Count(Instant since, int number) {}
}
