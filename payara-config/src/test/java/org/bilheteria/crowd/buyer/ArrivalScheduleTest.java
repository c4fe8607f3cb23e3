package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {

    private static final Instant OPENING = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void theEarlyComeBeforeTheOpeningAndTheOthersAfter() {
        ArrivalSchedule arrivals = new ArrivalSchedule(OPENING.minusSeconds(20), sale(), WITHIN);

        assertThat(arrivals.momentOf(plan(true, 0))).isEqualTo(OPENING.minusSeconds(20));
        assertThat(arrivals.momentOf(plan(true, 0.9999))).isBefore(OPENING);
        assertThat(arrivals.momentOf(plan(false, 0))).isEqualTo(OPENING);
        assertThat(arrivals.momentOf(plan(false, 0.5))).isEqualTo(OPENING.plusSeconds(30));
    }

    @Test
    void onceItIsOpenAllComeFromNowOn() {
        Instant now = OPENING.plusSeconds(100);
        ArrivalSchedule arrivals = new ArrivalSchedule(now, sale(), WITHIN);

        assertThat(arrivals.momentOf(plan(true, 0.5))).isEqualTo(now.plusSeconds(30));
        assertThat(arrivals.momentOf(plan(false, 0.5))).isEqualTo(now.plusSeconds(30));
    }

    @Test
    void nobodyComesBeforeTheLobbyOpens() {
        ArrivalSchedule arrivals = new ArrivalSchedule(OPENING.minusSeconds(3_600), sale(), WITHIN);

        assertThat(arrivals.momentOf(plan(true, 0))).isEqualTo(sale().lobbyOpensAt());
    }

    private static TargetSale sale() {
        return new TargetSale("7", "9", Json.createValue(9), "Show", OPENING.minusSeconds(60), OPENING, false);
    }

    private static BuyerPlan plan(boolean early, double moment) {
        return new BuyerPlan(early, moment, Duration.ZERO, 1, 0, false, Behaviour.PAYS, Duration.ZERO);
    }
}
