package org.bilheteria.simulator.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failed try; after the last there is none. */
public record Backoff(List<Duration> waits) {

    /** Five tries within a minute. */
    public static final Backoff STANDARD = new Backoff(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofSeconds(35)));

    /** @param failures tries so far, from 1 */
    Optional<Duration> after(int failures) {
        return failures <= waits.size() ? Optional.of(waits.get(failures - 1)) : Optional.empty();
    }
}
