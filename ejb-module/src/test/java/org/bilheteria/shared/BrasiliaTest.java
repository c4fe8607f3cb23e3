package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a moment is written in one way, for people, in each language: weekday, no seconds, and whose clock it is by. */
class BrasiliaTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 2027-01-27T21:00:00Z | qua, 27 jan, 18h, horário de Brasília",
                "pt-BR | 2027-01-27T21:30:59Z | qua, 27 jan, 18h30, horário de Brasília",
                "pt-BR | 2026-12-01T02:59:59Z | seg, 30 nov, 23h59, horário de Brasília",
                "pt-BR | 2026-12-05T03:05:00Z | sáb, 5 dez, 0h05, horário de Brasília",
                "pt-BR | 2027-12-01T21:00:00Z | qua, 1 dez 2027, 18h, horário de Brasília",
                "pt-BR | 2025-12-01T21:00:00Z | seg, 1 dez 2025, 18h, horário de Brasília",
                "en | 2027-01-27T21:00:00Z | Wed, Jan 27, 6 pm, Brasília time",
                "en | 2027-01-27T12:30:00Z | Wed, Jan 27, 9:30 am, Brasília time",
                "en | 2027-01-27T15:00:00Z | Wed, Jan 27, 12 pm, Brasília time",
                "en | 2027-12-01T21:00:00Z | Wed, Dec 1, 2027, 6 pm, Brasília time",
                "es | 2027-01-27T21:00:00Z | mié, 27 ene, 18:00, hora de Brasilia",
                "es | 2027-12-01T21:05:00Z | mié, 1 dic 2027, 18:05, hora de Brasilia"
            })
    void hasWeekdayAndZoneAndNoSeconds(String language, Instant moment, String written) {
        assertThat(Brasilia.when(moment, NOW, Locale.forLanguageTag(language))).isEqualTo(written);
    }

    @Test
    void theYearIsSaidWhenItCouldBeAnother() {
        Locale portuguese = Locale.forLanguageTag("pt-BR");

        assertThat(Brasilia.moment(NOW.plus(Duration.ofDays(299)), NOW, portuguese))
                .isEqualTo("sáb, 25 set, 9h");
        assertThat(Brasilia.moment(NOW.plus(Duration.ofDays(300)), NOW, portuguese))
                .isEqualTo("dom, 26 set 2027, 9h");
        assertThat(Brasilia.moment(NOW.minus(Duration.ofDays(300)), NOW, portuguese))
                .isEqualTo("ter, 3 fev 2026, 9h");
    }

    @Test
    void aPartIsWrittenWithoutADot() {
        assertThat(Brasilia.part("MMM", NOW, Locale.forLanguageTag("pt-BR"))).isEqualTo("nov");
        assertThat(Brasilia.hour(NOW, Locale.ENGLISH)).isEqualTo("9 am");
    }
}
