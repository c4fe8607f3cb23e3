package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilheteria.boxoffice.SimulatedSale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the server's rules and the verifier's, written apart from each other, agree. Method: long seeded random sales run by
 * the server's real rules; the verifier, which knows only the contract, must find nothing in their books.
 */
class RandomSaleJournalTest {

    private static final int STEPS = 3_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 1_234, 20_260_904})
    void theVerifierFindsNothingInAnHonestBook(long seed) throws Exception {
        SimulatedSale sale = new SimulatedSale(seed, 900);
        for (int step = 0; step < STEPS; step++) {
            sale.step();
        }
        Path journal = Files.writeString(folder.resolve("journal.ndjson"), sale.journal());
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = VerifyJournal.run(new String[] {journal.toString()}, InputStream.nullInputStream(), print, print);

        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(sale.journal())
                .as("the sale was worth looking at")
                .contains("DRAWN", "NUMBERED", "HELD", "SKIPPED", "EXPIRED", "RELEASED", "LEFT", "PAID", "PAUSED");
    }
}
