package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an example lets pass and what it does not: a document that has grown wrong must be found. */
class WrittenJsonTest {

    private final Placeholders placeholders = new Placeholders(Map.of("place", "c193"));

    private void match(String written, String found) {
        new WrittenJson(placeholders).match(written, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | {\"a\":1}",
                "{\"a\":1,\"b\":null} | {\"b\":null,\"a\":1}",
                "{\"a\":\"2026-11-23T13:00:00Z\"} | {\"a\":\"2027-01-01T00:00:00.000001Z\"}",
                "{\"a\":\"{place}\"} | {\"a\":\"c193\"}",
                "{\"a\":\"0002…\"} | {\"a\":\"000201 and more\"}",
                "{\"a\": {n}} | {\"a\":1.5}",
                "{\"a\": {nOrNull}} | {\"a\":1.5}",
                "{\"a\": {nOrNull}} | {\"a\":null}",
                "[{\"a\":1}, \"…\"] | [{\"a\":1},{\"a\":2}]",
                "[\"…\"] | []"
            })
    void whatDiffersFromRunToRunMayDiffer(String written, String found) {
        match(written, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | {\"a\":2}",
                "{\"a\":1} | {\"a\":\"1\"}",
                "{\"a\":1} | {\"a\":1,\"b\":2}",
                "{\"a\":1,\"b\":2} | {\"a\":1}",
                "{\"a\":null} | {\"a\":1}",
                "{\"a\":true} | {\"a\":false}",
                "{\"a\":\"2026-11-23T13:00:00Z\"} | {\"a\":\"yesterday\"}",
                "{\"a\":\"{place}\"} | {\"a\":\"c194\"}",
                "{\"a\": {n}} | {\"a\":\"1\"}",
                "{\"a\": {n}} | {\"a\":null}",
                "{\"a\": {nOrNull}} | {\"a\":\"1\"}",
                "{\"a\":\"0002…\"} | {\"a\":\"0003\"}",
                "[1] | [1,2]",
                "[1, 2, \"…\"] | [1]",
                "[1] | {}"
            })
    void everythingElseIsFound(String written, String found) {
        assertThatThrownBy(() -> match(written, found)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatCameFirstIsAskedForFromThereOn() {
        match("{\"order\":\"{order}\"}", "{\"order\":\"S1ZN\"}");

        assertThat(placeholders.fill("/api/orders/{order}")).isEqualTo("/api/orders/S1ZN");
        assertThatThrownBy(() -> match("{\"order\":\"{order}\"}", "{\"order\":\"OTHER\"}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatNothingHasSaidBeforeCantBeAskedFor() {
        assertThatThrownBy(() -> placeholders.fill("/api/orders/{order}")).isInstanceOf(AssertionError.class);
    }
}
