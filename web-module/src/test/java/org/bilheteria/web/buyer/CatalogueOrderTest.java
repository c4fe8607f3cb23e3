package org.bilheteria.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bilheteria.catalogue.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what people come for stands first, and they find the rest. */
class CatalogueOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static int group(Phase phase, Duration untilOpening) {
        return CatalogueOrder.group(phase, NOW.plus(untilOpening), NOW);
    }

    @Test
    void theNextOpeningsThenWhatIsOnSaleThenLaterOnesThenWhatIsGone() {
        assertThat(group(Phase.LOBBY, Duration.ofHours(1)))
                .isEqualTo(group(Phase.ANNOUNCED, Duration.ofHours(23)))
                .isLessThan(group(Phase.OPEN, Duration.ofHours(-1)));
        assertThat(group(Phase.OPEN, Duration.ofHours(-1)))
                .isEqualTo(group(Phase.PAUSED, Duration.ofHours(-1)))
                .isLessThan(group(Phase.ANNOUNCED, Duration.ofHours(25)));
        assertThat(group(Phase.ANNOUNCED, Duration.ofDays(90))).isLessThan(group(Phase.SOLD_OUT, Duration.ofDays(-1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "ROCK, true",
        "rock dia, true",
        "sao joao, true",
        "'  São  ', true",
        "1º, true",
        "rock 2º, false",
        "jazz, false"
    })
    void isFoundHoweverItIsTyped(String typed, boolean found) {
        assertThat(CatalogueOrder.found(typed, "Rock in Rio, 1º dia Praça São João"))
                .isEqualTo(found);
    }
}
