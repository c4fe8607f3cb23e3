package org.bilheteria.bench.front;

import java.time.Duration;
import java.util.Arrays;

/**
 * What wrk says of a load.
 *
 * @param answered answers, of whatever status
 * @param refused those of them that were neither 2xx nor 3xx
 * @param lost requests that were not answered: connections that broke, answers that did not come within ten seconds
 * @param asked requests prepared, a few more than were sent
 * @param behind requests that were sent late, because no connection was free when they were due
 */
record Load(
        Duration took,
        long answered,
        long refused,
        long lost,
        Duration p50,
        Duration p99,
        Duration p999,
        long asked,
        long behind) {

    private static final String MARK = "front ";

    /** @param output of wrk with {@code front.lua} @throws IllegalArgumentException when it says nothing of a load */
    static Load of(String output) {
        long[] said = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> line.substring(MARK.length()).split(" "))
                .map(words -> Arrays.stream(words).mapToLong(Long::parseLong).toArray())
                .orElseThrow(() -> new IllegalArgumentException("wrk says: " + output));
        return new Load(
                micros(said[0]),
                said[1],
                said[2],
                said[3],
                micros(said[4]),
                micros(said[5]),
                micros(said[6]),
                said[7],
                said[8]);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }

    long granted() {
        return answered - refused;
    }

    /** Granted a second. */
    double rate() {
        return granted() / (took.toNanos() / 1e9);
    }
}
