package org.bilheteria.web.organiser.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedActTest {

    @Test
    void whoAsksForNothingOrForWhatThereIsNotAsksForNoAct() {
        assertThat(AskedAct.of(Map.of("id", "E1"))).isEmpty();
        assertThat(AskedAct.of(Map.of("ask", "BURN", "id", "E1"))).isEmpty();
    }

    @Test
    void isReadFromItsParametersWithoutTheBlanksThatWerePasted() {
        AskedAct asked = asked(Map.of("ask", "ASSIGN", "id", "E1", "txid", " abc ", "refused", "NOT_FOUND"));

        assertThat(asked.act()).isEqualTo(MoneyAct.ASSIGN);
        assertThat(asked.id()).isEqualTo("E1");
        assertThat(asked.txid()).isEqualTo("abc");
        assertThat(asked.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GIVE_BACK, true", "RETRY, true", "STOP, true", "ASSIGN, false", "NOTE_RETURN, false"})
    void needsNothingTypedUnlessItIsAboutMoreThanOneThing(String act, boolean complete) {
        assertThat(asked(Map.of("ask", act, "id", "E1")).complete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"D1|10,00|true", "D1|10.00|true", "D1|0|false", "D1|ten|false", "''|10,00|false", "D1|''|false"})
    void aReturnNeedsItsNameAndAnAmount(String returned, String amount, boolean complete) {
        AskedAct asked = asked(Map.of("ask", "NOTE_RETURN", "id", "E1", "returned", returned, "amount", amount));

        assertThat(asked.complete()).isEqualTo(complete);
    }

    @Test
    void anAmountIsReadAsPeopleWriteIt() {
        assertThat(asked(Map.of("ask", "NOTE_RETURN", "amount", "R$ 1.795,50")).amount())
                .contains(new Money(179_550));
    }

    @Test
    void whatNobodyCouldStoreIsNoName() {
        assertThat(asked(Map.of("ask", "ASSIGN", "txid", "x".repeat(65))).complete())
                .isFalse();
        assertThat(asked(Map.of("ask", "ASSIGN", "txid", "a\u0000b")).complete())
                .isFalse();
    }

    @Test
    void itsAddressAsksTheSame() {
        AskedAct asked = asked(Map.of("ask", "NOTE_RETURN", "id", "E&1", "returned", "D 1", "amount", "1,00", "q", ""));

        assertThat(asked.address()).isEqualTo("/money?ask=NOTE_RETURN&id=E%261&returned=D+1&amount=1%2C00&q=");
    }

    private static AskedAct asked(Map<String, String> parameters) {
        return AskedAct.of(parameters).orElseThrow();
    }
}
