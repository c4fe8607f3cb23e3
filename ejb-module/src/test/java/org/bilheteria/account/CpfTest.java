package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpfTest {

    @ParameterizedTest
    @ValueSource(strings = {"52998224725", "529.982.247-25", " 529.982.247-25 "})
    void aCpfIsReadMaskedOrPlain(String typed) {
        assertThat(Cpf.of(typed)).map(Cpf::digits).contains("52998224725");
    }

    /** A rest of ten counts as zero. */
    @ParameterizedTest
    @ValueSource(strings = {"11144477735", "12345678909", "00000000191"})
    void otherRealCpfsAreRead(String typed) {
        assertThat(Cpf.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"52998224724", "52998224735", "25998224725"})
    void wrongCheckDigitsAreRefused(String typed) {
        assertThat(Cpf.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000", "11111111111", "999.999.999-99"})
    void equalDigitsAreRefused(String typed) {
        assertThat(Cpf.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5299822472", "529982247255", "529-982-247.25", "529.98224725", "5299822472a", "٥٢٩٩٨٢٢٤٧٢٥"
            })
    void otherShapesAreRefused(String typed) {
        assertThat(Cpf.of(typed)).isEmpty();
    }

    @Test
    void itIsNeverShown() {
        assertThat(new Cpf("52998224725").toString()).doesNotContain("529", "725");
        assertThatThrownBy(() -> new Cpf("52998224724")).hasMessageNotContaining("529");
    }
}
