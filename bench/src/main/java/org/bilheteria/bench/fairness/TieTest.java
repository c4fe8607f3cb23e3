package org.bilheteria.bench.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether slow and fast have the same chance within a window: Pearson's chi-squared with one degree of freedom. Each visitor
 * takes part in one pair at most, because the comparisons of disjoint pairs of a uniform permutation are independent.
 */
final class TieTest {

    private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

    private TieTest() {}

    /** How often the slow one of a pair of the same window is first. @param random pairs them */
    static Share pairs(List<Arrived> crowd, Ranking ranking, Random random) {
        Share slowFirst = new Share();
        crowd.stream().collect(Collectors.groupingBy(Arrived::window)).values().forEach(window -> {
            Map<Boolean, List<Arrived>> bySpeed = window.stream()
                    .collect(Collectors.partitioningBy(Arrived::slow, Collectors.toCollection(ArrayList::new)));
            List<Arrived> slow = Objects.requireNonNull(bySpeed.get(true), "slow");
            List<Arrived> fast = Objects.requireNonNull(bySpeed.get(false), "fast");
            Collections.shuffle(slow, random);
            Collections.shuffle(fast, random);
            for (int i = 0; i < Math.min(slow.size(), fast.size()); i++) {
                slowFirst.count(ranking.before(slow.get(i), fast.get(i)));
            }
        });
        return slowFirst;
    }

    /** The chance of a difference at least this large if there is none. */
    static double p(Share share) {
        double difference = 2.0 * share.first() - share.all();
        return ONE_DEGREE.survivalProbability(difference * difference / share.all());
    }
}
