package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bilheteria.bench.fairness.Plan;
import org.bilheteria.bench.fairness.Result;
import org.bilheteria.bench.fairness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Goal: half of a crowd has a phone at the edge of the network, and nobody is passed for it. Method: the short form of
 * {@code bench/fairness}, through HAProxy; the long form and its figures are in docs/fairness.md.
 */
@OnSharedServer(SetUp.BEHIND_DOORS)
@Isolated
class FairnessIT {

    /** A fair draw fails this once in a million times. */
    private static final double BEYOND_CHANCE = 1e-6;

    @Test
    void nobodyOnABadNetworkIsPassedAtTheDoor(Distribution server) throws Exception {
        Run run = new Run(Api.site(server), server.door());
        Result result = new Result();

        Run.Crowd crowd = run.send(new Plan(7, 400, Duration.ofSeconds(12)));
        result.add(crowd.arrived(), 7);

        result.print(System.out);
        assertThat(result.drawn().inversions()).as("across windows").isZero();
        assertThat(result.late()).as("late").isZero();
        assertThat(result.drawn().p()).as("within windows").isGreaterThan(BEYOND_CHANCE);
        assertThat(result.processed().inversions())
                .as("the same crowd, first processed, first served")
                .isPositive();
        assertThat(server.command("verify-journal", server.url(crowd.sale().journal()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
