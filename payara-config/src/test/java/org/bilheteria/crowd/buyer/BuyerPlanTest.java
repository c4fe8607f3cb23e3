package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.bilheteria.crowd.option.Arguments;
import org.bilheteria.crowd.option.Options;
import org.junit.jupiter.api.Test;

class BuyerPlanTest {

    @Test
    void theSameSeedGivesTheSameCrowd() {
        assertThat(crowd("--seed", "5")).isEqualTo(crowd("--seed", "5"));
        assertThat(crowd("--seed", "5")).isNotEqualTo(crowd("--seed", "6"));
    }

    @Test
    void sharesAreKept() {
        List<BuyerPlan> crowd = crowd("--lapse-share", "0.2", "--leave-share", "0.1");

        assertThat(share(crowd, BuyerPlan::slow)).isCloseTo(0.3, Offset.offset(0.02));
        assertThat(share(crowd, BuyerPlan::early)).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.half() == 1)).isCloseTo(0.2, Offset.offset(0.02));
        assertThat(share(crowd, BuyerPlan::acceptFewer)).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS)).isCloseTo(0.7, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.LETS_LAPSE))
                .isCloseTo(0.2, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.LEAVES_LINE))
                .isCloseTo(0.05, Offset.offset(0.02));
    }

    @Test
    void ofThosePayingSomePayOddly() {
        List<BuyerPlan> crowd = crowd(
                "--lapse-share",
                "0.5",
                "--late-share",
                "0.2",
                "--twice-share",
                "0.1",
                "--wrong-share",
                "0.1",
                "--unheard-share",
                "0.1");

        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS_LATE))
                .isCloseTo(0.1, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS_TWICE))
                .isCloseTo(0.05, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS_WRONG))
                .isCloseTo(0.05, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS_UNHEARD))
                .isCloseTo(0.05, Offset.offset(0.02));
        assertThat(share(crowd, plan -> plan.behaviour() == Behaviour.PAYS)).isCloseTo(0.25, Offset.offset(0.02));
    }

    @Test
    void anExtremeShareHasNoExceptions() {
        assertThat(crowd("--pay-share", "1", "--slow-share", "0"))
                .allMatch(plan -> plan.behaviour() == Behaviour.PAYS && !plan.slow());
    }

    @Test
    void halfPriceReplacesAFullOne() {
        assertThat(crowd("--full", "2", "--half-share", "1")).allMatch(plan -> plan.full() == 1 && plan.half() == 1);
    }

    @Test
    void mixedQuantitiesAreFromOneToFour() {
        List<BuyerPlan> crowd = crowd("--quantity-mix");

        assertThat(crowd.stream().map(plan -> plan.full() + plan.half()).distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(crowd).allMatch(plan -> plan.full() >= 0);
    }

    private static List<BuyerPlan> crowd(String... arguments) {
        Options options = Arguments.parse(arguments, Map.of());
        return IntStream.range(0, 5_000)
                .mapToObj(n -> BuyerPlan.draw(options, n))
                .toList();
    }

    private static double share(List<BuyerPlan> crowd, Predicate<BuyerPlan> which) {
        return crowd.stream().filter(which).count() / (double) crowd.size();
    }
}
