package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.boxoffice.SimulatedSale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the server's rules and the verifier's, written apart from each other, agree. Method: long seeded random sales run by
 * the server's real rules; the verifier, which knows only the contract, must find nothing in their journals.
 */
class RandomSaleJournalTest {

    private static final int STEPS = 3_000;

    @Test
    void nobodyIsLetInWhenTheClocksAreStoppedAgainAfterTheClose() {
        SimulatedSale sale = new SimulatedSale(7, 30_000);
        for (int step = 0; step < 60_000; step++) {
            sale.step();
        }

        assertThat(sale.journal()).contains("CLOSED");
        assertThat(Verdict.on(sale.journal()).violations()).isEmpty();
    }

    @Test
    void theQuotaOutlivesASectorThatWasSmallerThanItForAWhile() {
        SimulatedSale sale = new SimulatedSale(3, 300);
        sale.resize(30);
        sale.resize(300);
        for (int step = 0; step < STEPS; step++) {
            sale.step();
        }

        assertThat(sale.journal()).contains("\"halfQuota\":120", "\"CAPACITY\",\"capacity\":30,", "SKIPPED");
        assertThat(Verdict.on(sale.journal()).violations()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 1_234, 20_260_904})
    void theVerifierFindsNothingInAnHonestBook(long seed) {
        SimulatedSale sale = new SimulatedSale(seed, 900);
        for (int step = 0; step < STEPS; step++) {
            sale.step();
        }

        Verdict verdict = Verdict.on(sale.journal());

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.exitCode()).as(verdict.errors()).isZero();
        assertThat(sale.journal())
                .as("the sale was worth looking at")
                .contains("DRAWN", "NUMBERED", "HELD", "SKIPPED", "EXPIRED", "RELEASED", "LEFT", "PAID", "PAUSED");
    }
}
