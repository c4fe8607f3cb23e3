package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever is done to a journal, the verifier reaches a verdict on all of it. Method: the honest sale bent by seeded
 * random; what was said of each is kept, and the browser's check has to say the same ({@link Judged}).
 */
class RandomTamperingTest {
    private static final int JOURNALS = 400;

    static LongStream seeds() {
        return LongStream.range(0, JOURNALS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aVerdictIsReachedOnABentJournal(long seed) {
        Verdict verdict = Verdict.on(new RandomTampering(seed).journal(), "-");

        assertThat(verdict.output().get(verdict.output().size() - 1)).matches("[0-9]+ violations");
        assertThat(verdict.exitCode())
                .as("unreadable only where the first line is not the first")
                .isIn(verdict.errors().isEmpty() ? new Integer[] {0, 1} : new Integer[] {2});
    }
}
