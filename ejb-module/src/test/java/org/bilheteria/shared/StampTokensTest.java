package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTokensTest {

    private static final Instant STAMP = Instant.parse("2026-09-04T13:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-09-04T13:00:10Z");

    private final StampTokens tokens = new StampTokens(new byte[32], "bilheteria");
    private final String sealed = tokens.seal(7, 3, STAMP, NOW);

    @Test
    void theStampComesBackToTheMicrosecond() {
        assertThat(tokens.open(sealed, 7, 3, NOW)).contains(STAMP);
    }

    @Test
    void itIsWorthNothingToAnotherBuyerOrPerformance() {
        assertThat(tokens.open(sealed, 8, 3, NOW)).isEmpty();
        assertThat(tokens.open(sealed, 7, 4, NOW)).isEmpty();
    }

    @Test
    void itLastsTwoMinutes() {
        assertThat(tokens.open(sealed, 7, 3, NOW.plusSeconds(119))).isPresent();
        assertThat(tokens.open(sealed, 7, 3, NOW.plusSeconds(120))).isEmpty();
    }
}
