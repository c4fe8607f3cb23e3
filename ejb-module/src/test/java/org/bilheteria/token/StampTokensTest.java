package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StampTokensTest {

    private static final Instant STAMP = Instant.parse("2026-09-04T13:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-09-04T13:00:10Z");

    private final StampTokens tokens = new StampTokens(new byte[32], "bilheteria");
    private final String sealed = tokens.seal("place", STAMP, NOW, Duration.ZERO);

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
    void itLastsTwoMinutesBeyondTheAppointment() {
        String later = tokens.seal("place", STAMP, NOW, Duration.ofSeconds(90));

        assertThat(tokens.open(later, "place", NOW.plusSeconds(209))).isPresent();
        assertThat(tokens.open(later, "place", NOW.plusSeconds(210))).isEmpty();
    }

    @Test
    void aKnockIsForItsEmailAndPerformanceUntilItsTimeIsOver() {
        String knock = tokens.sealKnock(7, "ana@example.com", STAMP, STAMP.plusSeconds(60));

        assertThat(tokens.knocked(knock, "ana@example.com", NOW)).contains(STAMP);
        assertThat(tokens.knocked(knock, "ana@example.com", 7, NOW)).contains(STAMP);
        assertThat(tokens.knocked(knock, "ana@example.com", 8, NOW)).isEmpty();
        assertThat(tokens.knocked(knock, "bia@example.com", 7, NOW)).isEmpty();
        assertThat(tokens.knocked(knock, "ana@example.com", 7, STAMP.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void aKnockAndAPlacesStampDontPassForEachOther() {
        String knock = tokens.sealKnock(7, "ana@example.com", STAMP, STAMP.plusSeconds(60));

        assertThat(tokens.open(knock, "ana@example.com", NOW)).isEmpty();
        assertThat(tokens.knocked(sealed, "place", NOW)).isEmpty();
    }

    @Test
    void aKnockDoesNotShowItsEmail() {
        String knock = tokens.sealKnock(7, "ana@example.com", STAMP, STAMP.plusSeconds(60));

        assertThat(new String(Base64.getUrlDecoder().decode(knock.split("\\.")[1]), StandardCharsets.UTF_8))
                .doesNotContain("ana");
    }

    @Test
    void aForgedOneOrOneCutShortIsNone() {
        String foreign = new StampTokens(
                        "another key that is 32 bytes long".getBytes(StandardCharsets.UTF_8), "bilheteria")
                .seal("place", STAMP, NOW, Duration.ZERO);

        assertThat(tokens.open(foreign, "place", NOW)).isEmpty();
        assertThat(tokens.open(sealed.substring(0, sealed.length() - 2), "place", NOW))
                .isEmpty();
        assertThat(tokens.open(sealed.substring(1), "place", NOW)).isEmpty();
        assertThat(tokens.open("", "place", NOW)).isEmpty();
    }
}
