package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: an amount is written in one way, with its centavos, in mails, on pages and on tickets. */
class ReaisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12050;R$ 120,50;R$ 120.50",
                "122500;R$ 1.225,00;R$ 1,225.00",
                "1;R$ 0,01;R$ 0.01",
                "0;R$ 0,00;R$ 0.00",
                "999999999999;R$ 9.999.999.999,99;R$ 9,999,999,999.99"
            })
    void alwaysWithTwoDecimals(long cents, String portuguese, String english) {
        assertThat(written(cents, Locale.forLanguageTag("pt-BR"))).isEqualTo(portuguese);
        assertThat(written(cents, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void signAndFiguresStayOnOneLine() {
        assertThat(Reais.text(new Money(100), Locale.ENGLISH)).doesNotContain(" ");
    }

    private static String written(long cents, Locale language) {
        return Reais.text(new Money(cents), language).replace('\u00a0', ' ');
    }
}
