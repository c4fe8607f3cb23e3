package org.bilheteria.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void aDocumentIsReadByItsFields() {
        JsonFields fields = JsonFields.of(
                " {\"id\": 7, \"name\":\"a\\u00e9\\n\\\"\", \"none\":null, \"list\":[{\"x\":1},{\"x\":2}], \"in\":{\"y\":true}} ");

        assertThat(fields.text("id")).isEqualTo("7");
        assertThat(fields.raw("id")).isEqualTo("7");
        assertThat(fields.raw("name")).isEqualTo("\"aé\\u000a\\\"\"");
        assertThat(fields.text("none")).isNull();
        assertThat(fields.number("missing")).isNull();
        assertThat(fields.list("list")).extracting(each -> each.count("x")).containsExactly(1L, 2L);
        assertThat(fields.object("in").members()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":}", "{\"a\":1,}", "[1 2]", "01", "\"\\x\"", "\"open", "tru", "{}x", "1e"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(JsonFields.of(text).members()).isEmpty();
    }
}
