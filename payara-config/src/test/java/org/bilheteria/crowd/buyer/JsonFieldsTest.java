package org.bilheteria.crowd.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

    @Test
    void aDocumentIsReadByItsFields() {
        JsonFields fields = JsonFields.of(
                " {\"id\": 7, \"name\":\"a\\u00e9\\n\\\"\", \"none\":null, \"list\":[{\"x\":1},{\"x\":2}], \"in\":{\"y\":true}} ");

        assertThat(fields.text("id")).isEqualTo("7");
        assertThat(fields.raw("id")).hasToString("7");
        assertThat(fields.text("name")).isEqualTo("aé\n\"");
        assertThat(fields.raw("name")).hasToString("\"aé\\n\\\"\"");
        assertThat(fields.text("none")).isNull();
        assertThat(fields.number("missing")).isNull();
        assertThat(fields.list("list")).extracting(each -> each.count("x")).containsExactly(1L, 2L);
        assertThat(fields.object("in").members()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":[1 2]}",
                "{\"a\":01}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"open}",
                "{\"a\":tru}",
                "{\"a\":1e}",
                "{}x",
                "[]",
                "7",
                "<html>"
            })
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonFields.strict(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(JsonFields.of(text).members()).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedAndEndsNothing() {
        String deep = "{\"a\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> JsonFields.strict(deep)).isInstanceOf(IllegalArgumentException.class);
        assertThat(JsonFields.of(deep).members()).isEmpty();
        assertThat(JsonFields.listOf("[".repeat(100_000))).isEmpty();
    }
}
