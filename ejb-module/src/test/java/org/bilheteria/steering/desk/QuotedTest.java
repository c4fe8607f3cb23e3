package org.bilheteria.steering.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {

    @ParameterizedTest
    @CsvSource({
        "Ana@Example.com, EMAIL",
        "529.982.247-25, CPF",
        "52998224725, CPF",
        // Eleven digits that are no CPF are nobody's number either.
        "52998224724, NAME",
        "0123ABCDEF, NUMBER",
        "01234 abcde, NUMBER",
        "Ana Lima, NAME",
        "Ana, NAME"
    })
    void whatIsQuotedSaysWhatItIs(String typed, Quoted.Kind likeliest) {
        assertThat(Quoted.of(typed).kinds()).first().isEqualTo(likeliest);
    }

    @Test
    void aNameOfTenLettersIsLookedForWhereThereIsNoSuchNumber() {
        assertThat(Quoted.of("Clementina").kinds()).containsExactly(Quoted.Kind.NUMBER, Quoted.Kind.NAME);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "a", "' ab '"})
    void aLetterOrTwoAreNothingToLookFor(String typed) {
        assertThat(Quoted.of(typed).kinds()).isEmpty();
    }

    @Test
    void whatIsASignInASearchIsALetterInAName() {
        assertThat(Quoted.of(" D'Ávila  100% ").anyNameWith()).isEqualTo("%d'ávila 100!%%");
    }

    @Test
    void nothingOfItGetsIntoALog() {
        assertThat(Quoted.of("ana@example.com")).hasToString("Quoted[hidden]");
    }
}
