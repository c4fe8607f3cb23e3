package org.bilheteria.steering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bilheteria.steering.jmx.Moment;

/** The last ten minutes of a sale. Safe for many threads. */
final class History {

    static final Duration KEPT = Duration.ofMinutes(10);

    private static final Duration LATELY = Duration.ofSeconds(10);

    private final Deque<Reading> readings = new ArrayDeque<>();

    synchronized void add(Reading reading) {
        if (!readings.isEmpty() && !readings.getLast().at().isBefore(reading.at())) {
            // The same board again, or a clock that was set back: there is no rate over no time.
            return;
        }
        readings.addLast(reading);
        while (readings.getFirst().at().isBefore(reading.at().minus(KEPT))) {
            readings.removeFirst();
        }
    }

    /** From the second reading on, the oldest first. */
    synchronized List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        Reading before = null;
        for (Reading reading : readings) {
            if (before != null) {
                moments.add(between(before, reading));
            }
            before = reading;
        }
        return moments;
    }

    /** The last ten seconds as one; nothing moved when there are no two readings. */
    synchronized Moment lately() {
        if (readings.isEmpty()) {
            return new Moment(0, 0, 0, 0, 0, 0);
        }
        Reading last = readings.getLast();
        Reading first = last;
        for (Reading reading : readings) {
            if (!reading.at().isBefore(last.at().minus(LATELY))) {
                first = reading;
                break;
            }
        }
        return between(first, last);
    }

    private static Moment between(Reading before, Reading after) {
        double seconds = Duration.between(before.at(), after.at()).toMillis() / 1_000.0;
        return new Moment(
                after.at().toEpochMilli(),
                rate(after.arrivals() - before.arrivals(), seconds),
                rate(after.called() - before.called(), seconds),
                after.waiting(),
                after.held(),
                after.sold());
    }

    /** Never negative: who leaves an undrawn window makes the sum smaller. */
    private static double rate(long more, double seconds) {
        return seconds == 0 || more < 0 ? 0 : Math.round(10 * more / seconds) / 10.0;
    }
}
