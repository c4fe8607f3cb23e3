package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.util.Random;
import org.bilheteria.crowd.http.Response;

/** How long to wait before the next try. */
public final class RetryDelay {

    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 5_000;

    private final Random random;

    public RetryDelay(Random random) {
        this.random = random;
    }

    /** Doubling from a quarter second to 5 s, and up to half as long again, lest all come back at once. */
    Duration afterFailure(int failures) {
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, 10));
        return Duration.ofMillis(millis + random.nextInt((int) millis / 2));
    }

    /** What the server asked for in {@code Retry-After} (seconds), never less; 1 s when it asked for nothing. */
    Duration asked(Response response) {
        long seconds = response.header("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .orElse(1L);
        return Duration.ofMillis(seconds * 1_000 + random.nextInt(500));
    }
}
