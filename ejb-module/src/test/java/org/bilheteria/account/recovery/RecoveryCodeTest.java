package org.bilheteria.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Duration VALID = Duration.ofMinutes(10);

    private final RecoveryCode code = new RecoveryCode(7, NOW);

    @Test
    void itOpensUntilItsTimeIsOver() {
        code.renew("a", NOW, VALID);

        assertThat(code.opens("a", NOW.plus(VALID).minusMillis(1))).isTrue();
        assertThat(code.opens("a", NOW.plus(VALID))).isFalse();
        assertThat(code.opens("b", NOW)).isFalse();
    }

    @Test
    void aNewerOneEndsTheOlder() {
        code.renew("a", NOW, VALID);
        code.renew("b", NOW.plusSeconds(1), VALID);

        assertThat(code.opens("a", NOW.plusSeconds(1))).isFalse();
        assertThat(code.opens("b", NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void usedItOpensNothing() {
        code.renew("a", NOW, VALID);

        code.end();

        assertThat(code.opens("a", NOW)).isFalse();
    }

    @Test
    void threeAnHourAreMailedAndTheThirdStaysGoodUntilItIsOver() {
        assertThat(code.renew("a", NOW, VALID)).isTrue();
        assertThat(code.renew("b", NOW, VALID)).isTrue();
        assertThat(code.renew("c", NOW.plusSeconds(60), VALID)).isTrue();

        assertThat(code.renew("d", NOW.plusSeconds(61), VALID)).isFalse();

        assertThat(code.opens("c", NOW.plusSeconds(61))).isTrue();
        assertThat(code.opens("d", NOW.plusSeconds(61))).isFalse();
        Instant over = NOW.plusSeconds(60).plus(VALID);
        assertThat(code.renew("e", over, VALID)).isTrue();
        assertThat(code.renew("f", over.plusSeconds(1), VALID)).isFalse();
        assertThat(code.opens("e", over.plusSeconds(1))).isTrue();
        Instant hour = NOW.plus(Duration.ofHours(1));
        for (String another : List.of("g", "h", "i")) {
            assertThat(code.renew(another, hour, VALID)).isTrue();
        }
        assertThat(code.renew("j", hour, VALID)).isFalse();
    }
}
