package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTokensTest {

    private static final Instant STAMP = Instant.parse("2026-09-04T13:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-09-04T13:00:10Z");

    private final StampTokens tokens = new StampTokens(new byte[32], "bilheteria");
    private final String sealed = tokens.seal("place", STAMP, NOW);

    @Test
    void theStampComesBackToTheMicrosecond() {
        assertThat(tokens.open(sealed, "place", NOW)).contains(STAMP);
    }

    @Test
    void itIsWorthNothingForAnotherPlace() {
        assertThat(tokens.open(sealed, "other", NOW)).isEmpty();
    }

    @Test
    void itLastsTwoMinutes() {
        assertThat(tokens.open(sealed, "place", NOW.plusSeconds(119))).isPresent();
        assertThat(tokens.open(sealed, "place", NOW.plusSeconds(120))).isEmpty();
    }

    @Test
    void aForgedOneOrOneCutShortIsNone() {
        String foreign = new StampTokens(
                        "another key that is 32 bytes long".getBytes(StandardCharsets.UTF_8), "bilheteria")
                .seal("place", STAMP, NOW);

        assertThat(tokens.open(foreign, "place", NOW)).isEmpty();
        assertThat(tokens.open(sealed.substring(0, sealed.length() - 2), "place", NOW))
                .isEmpty();
        assertThat(tokens.open(sealed.substring(1), "place", NOW)).isEmpty();
        assertThat(tokens.open("", "place", NOW)).isEmpty();
    }
}
