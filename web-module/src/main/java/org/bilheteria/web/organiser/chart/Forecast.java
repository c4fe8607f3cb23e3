package org.bilheteria.web.organiser.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.web.organiser.chart.LineChart.Point;

/** When the last ticket is sold, if they go on as in the last minutes. */
final class Forecast {

    /** Less than this says nothing. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private static final Duration FARTHEST = Duration.ofDays(30);

    private Forecast() {}

    /**
     * @param sold tickets, the oldest reading first
     * @param capacity of all sectors
     * @return empty when nobody buys, all is sold, it is too early to say, or too far away to mean anything
     */
    static Optional<Instant> soldOut(List<Point> sold, int capacity) {
        if (sold.size() < 2) {
            return Optional.empty();
        }
        Point first = sold.get(0);
        Point last = sold.get(sold.size() - 1);
        Duration seen = Duration.between(first.at(), last.at());
        double more = last.value() - first.value();
        double left = capacity - last.value();
        if (seen.compareTo(SHORTEST) < 0 || more <= 0 || left <= 0) {
            return Optional.empty();
        }
        double seconds = seen.toMillis() / 1_000.0 * left / more;
        return seconds > FARTHEST.toSeconds()
                ? Optional.empty()
                : Optional.of(last.at().plusSeconds(Math.round(seconds)));
    }
}
