package org.bilheteria.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often one buyer comes to the lines of a performance and leaves them again. Whoever changes their mind a few times does not
 * notice; but each coming and going is two public lines for ever, and a hold given back is a call that others wait for.
 */
public final class Comings {

    /** Left so often within the span, one waits until the first of them is past. */
    static final int MOST = 10;

    static final Duration SPAN = Duration.ofMinutes(10);

    private Comings() {}

    /**
     * How long a buyer waits before they may come again; nothing if they may now.
     *
     * @param places all of the buyer's for the performance
     */
    public static Optional<Duration> wait(Collection<Place> places, Instant now) {
        List<Instant> left = places.stream()
                .filter(place -> place.state() == PlaceState.LEFT)
                .map(Place::stamp)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (left.size() < MOST) {
            return Optional.empty();
        }
        Instant again = left.get(MOST - 1).plus(SPAN);
        return again.isAfter(now) ? Optional.of(Duration.between(now, again)) : Optional.empty();
    }
}
