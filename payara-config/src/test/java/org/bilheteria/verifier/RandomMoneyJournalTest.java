package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.World;
import org.junit.jupiter.api.Test;

/** Goal: the verifier, which knows only the contract, finds nothing in the journals of sales in which all goes wrong with money. */
class RandomMoneyJournalTest {

    private static final int WORLDS = 2_000;
    private static final int EVENTS = 60;

    private static final Logger LOG = Logger.getLogger("org.bilheteria.checkout");

    @Test
    void theVerifierFindsNothingInTheBooksOfTroubledSales() {
        LOG.setLevel(Level.OFF);
        StringBuilder all = new StringBuilder();

        for (int seed = 0; seed < WORLDS; seed++) {
            World world = new World(seed);
            world.live(EVENTS);
            world.rest();
            Verdict verdict = Verdict.on(world.journal());
            assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
            assertThat(verdict.exitCode())
                    .as("seed %d: %s", seed, verdict.errors())
                    .isZero();
            all.append(world.journal());
        }

        assertThat(all).contains("HONOURED", "\"outcome\":\"REFUNDED\"", "\"type\":\"REFUNDED\"", "EXPIRED", "PAUSED");
    }
}
