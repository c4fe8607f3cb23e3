package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void everyKindOfValueIsRead() throws Malformed {
        Map<String, Object> values = Json.flat(
                "{\"text\":\"é\\\"\\\\\\/\\u00e9\\ud83c\\udfab\\n\",\"whole\":-12,\"real\":1.5e2,\"yes\":true,\"no\":false}");

        assertThat(values)
                .containsEntry("text", "é\"\\/é🎫\n")
                .containsEntry("whole", -12L)
                .containsEntry("real", new BigDecimal("1.5e2"))
                .containsEntry("yes", true)
                .containsEntry("no", false);
    }

    @Test
    void keysKeepTheirOrder() throws Malformed {
        assertThat(Json.flat("{\"b\":1,\"a\":null,\"c\":2}").keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void aDocumentMayBeNestedAndLaidOut() throws Malformed {
        Map<String, Object> document = Json.document(" { \"list\" : [ 1 , { \"a\" : [ ] } ] } \n");

        assertThat(document).containsEntry("list", List.of(1L, Map.of("a", List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}x",
                "{} ",
                "{\"a\":1}{",
                "{\"a\":1,}",
                "{\"a\" :1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "{a:1}",
                "{\"a\":}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":-}",
                "{\"a\":1e}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud83c\"}",
                "{\"a\":\"\\udfab\\ud83c\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":{}}",
                "{\"a\":[]}",
                "{\"a\":11111111111111111111111111111111111111111}"
            })
    void whatIsNotStrictAndFlatIsRefused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.flat(text));
    }

    @Test
    void nestingHasAnEnd() {
        String deep = "{\"a\":" + "[".repeat(100_000);

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Json.document(deep))
                .withMessageContaining("nested too deep");
    }
}
