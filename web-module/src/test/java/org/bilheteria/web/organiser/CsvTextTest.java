package org.bilheteria.web.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a table that people's texts are in is one table, and no formula of theirs. */
class CsvTextTest {

    @Test
    void quotesAndCommasStayInTheirField() {
        assertThat(CsvText.quoted("title \"A, B\"")).isEqualTo("\"title \"\"A, B\"\"\"");
        assertThat(CsvText.quoted("")).isEqualTo("\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1\n+2"})
    void whatBeginsLikeAFormulaIsNone(String text) {
        assertThat(CsvText.quoted(text)).startsWith("\"'").contains(text);
    }
}
