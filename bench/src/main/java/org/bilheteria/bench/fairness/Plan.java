package org.bilheteria.bench.fairness;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A crowd to be sent.
 *
 * @param seed decides who is slow, who keeps a connection and who presses when
 * @param visitors half of them slow, a third on connections they had before
 * @param within of the opening everybody presses, at moments uniform at random
 */
public record Plan(long seed, int visitors, Duration within) {

    List<Visitor> crowd() {
        Random random = new Random(seed);
        return IntStream.range(0, visitors)
                .mapToObj(number ->
                        new Visitor(number, random.nextBoolean(), random.nextInt(3) == 0, Duration.ofNanos((long)
                                (random.nextDouble() * within.toNanos()))))
                .toList();
    }

    Plan next() {
        return new Plan(seed + 1, visitors, within);
    }
}
