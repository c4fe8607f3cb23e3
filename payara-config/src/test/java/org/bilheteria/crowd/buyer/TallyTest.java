package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bilheteria.crowd.result.EndCondition;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final SectorStatus ALL_HELD = new SectorStatus("OPEN", "ALL_HELD", 10, 0, 4, 6, 5, 0, 20, 10, 77);

    private final Tally tally = new Tally();

    @Test
    void everyBuyerIsAtExactlyOneStage() {
        SimulatedBuyer one = buyer();
        SimulatedBuyer other = buyer();

        one.signedIn("s");
        one.acknowledged("p");
        one.moveTo(Stage.PAID);
        one.moveTo(Stage.PAID);

        assertThat(Arrays.stream(Stage.values()).mapToInt(tally::at).sum()).isEqualTo(2);
        assertThat(tally.at(Stage.PAID)).isEqualTo(1);
        assertThat(tally.at(Stage.OUTSIDE)).isEqualTo(1);
        assertThat(tally.ended()).isEqualTo(1);
        assertThat(other.stage()).isEqualTo(Stage.OUTSIDE);
    }

    @Test
    void theSamePlaceTwiceIsOneAcknowledgement() {
        SimulatedBuyer buyer = buyer();

        buyer.acknowledged("p");
        buyer.acknowledged("p");

        assertThat(tally.acknowledgements()).isEqualTo(1);
        assertThat(tally.doubles()).isZero();
    }

    @Test
    void aSecondPlaceIsNoticed() {
        SimulatedBuyer buyer = buyer();

        buyer.acknowledged("p");
        buyer.acknowledged("q");

        assertThat(tally.doubles()).isEqualTo(1);
        assertThat(buyer.place()).isEqualTo("p");
    }

    @Test
    void errorsAreCountedByCode() {
        tally.error("GATE_FULL");
        tally.error("GATE_FULL");
        tally.error("BOARD HTTP_500");

        assertThat(tally.errors()).containsEntry("GATE_FULL", 2).containsEntry("BOARD HTTP_500", 1);
        assertThat(tally.errorCount()).isEqualTo(3);
    }

    @Test
    void percentilesAreOfWhatWasMeasured() {
        Latencies latencies = new Latencies();
        for (int millis = 1_000; millis >= 1; millis--) {
            latencies.add(Duration.ofMillis(millis));
        }

        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(500));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(990));
        assertThat(latencies.percentile(100)).isEqualTo(Duration.ofMillis(1_000));
        assertThat(new Latencies().percentile(50)).isZero();
    }

    @Test
    void waitingBehindOthersHoldsEndsWhenNothingMovesAnyMore() {
        buyer().acknowledged("p");
        EndCondition end = new EndCondition(tally, 1, 100, NOW.plusSeconds(600));

        assertThat(end.reached(NOW, ALL_HELD)).isFalse();
        assertThat(end.reached(NOW.plusSeconds(14), ALL_HELD)).isFalse();
        assertThat(end.reached(NOW.plusSeconds(15), ALL_HELD)).isTrue();
    }

    @Test
    void beforeTheEndEverybodyWhoWaitsIsLookedAt() {
        for (int i = 0; i < 1_000; i++) {
            buyer().acknowledged("p" + i);
        }
        EndCondition end = new EndCondition(tally, 1_000, 100, NOW.plusSeconds(600));
        end.reached(NOW, ALL_HELD);

        assertThat(end.reached(NOW.plusSeconds(24), ALL_HELD)).isFalse();
        assertThat(end.reached(NOW.plusSeconds(25), ALL_HELD)).isTrue();
    }

    @Test
    void aHolderOfOursIsWaitedForUntilTheTimeout() {
        buyer().moveTo(Stage.HELD);
        EndCondition end = new EndCondition(tally, 1, 100, NOW.plusSeconds(600));
        end.reached(NOW, ALL_HELD);

        assertThat(end.reached(NOW.plusSeconds(599), ALL_HELD)).isFalse();
        assertThat(end.reached(NOW.plusSeconds(600), ALL_HELD)).isTrue();
        assertThat(end.timedOut(NOW.plusSeconds(600))).isTrue();
    }

    private SimulatedBuyer buyer() {
        return new SimulatedBuyer(0, null, tally);
    }
}
