package org.bilheteria.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FairWindowTest {

    private static final Instant OPENS = Instant.parse("2026-09-01T13:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void whoCameBeforeTheOpeningIsInTheLobby() {
        assertThat(FairWindow.of(OPENS.minusNanos(1_000), OPENS, SECOND)).isEqualTo(FairWindow.LOBBY);
    }

    @Test
    void theOpeningItselfBelongsToTheFirstWindow() {
        assertThat(FairWindow.of(OPENS, OPENS, SECOND)).isEqualTo(1);
        assertThat(FairWindow.of(OPENS.plusNanos(999_999_000), OPENS, SECOND)).isEqualTo(1);
        assertThat(FairWindow.of(OPENS.plusSeconds(1), OPENS, SECOND)).isEqualTo(2);
    }

    @Test
    void aWindowEndsWhereTheNextBegins() {
        assertThat(FairWindow.end(FairWindow.LOBBY, OPENS, SECOND)).isEqualTo(OPENS);
        assertThat(FairWindow.end(2, OPENS, SECOND)).isEqualTo(OPENS.plusSeconds(2));
    }
}
