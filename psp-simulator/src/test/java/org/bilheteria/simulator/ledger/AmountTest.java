package org.bilheteria.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.05", "0.50", "120.00", "9999999999.99"})
    void readsAndWritesTheSameText(String text) {
        assertThat(Amount.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.0", "1,00", "-1.00", "+1.00", "1.000", "12345678901.00", " 1.00", "١.٠٠", "1.00\n"})
    void otherSpellingsAreNoAmount(String text) {
        assertThat(Amount.parse(text)).isEmpty();
    }
}
