package org.bilheteria.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: one request brings all of a sheet, and what it names has an address that may be kept for good. */
class StyleSheetTest {

    private static String fetched(String text) {
        Map<String, String> sheets =
                Map.of("css/tokens.css", "/* Why. */\n@font-face { src: url(\"/resources/fonts/a.woff2\"); }\n");
        return new String(
                StyleSheet.fetched(text, sheets::get, path -> "/static/0123/" + path), StandardCharsets.UTF_8);
    }

    @Test
    void whatItImportsStandsInItAndFilesHaveTheirAddress() {
        assertThat(fetched("@import \"css/tokens.css\";\na { color: red; }\n"))
                .isEqualTo("@font-face { src: url(\"/static/0123/fonts/a.woff2\"); }\na { color: red; }\n");
    }

    @Test
    void remarksAreForThoseWhoWriteIt() {
        assertThat(fetched("a { color: red; } /* One\nand two. */\n/* Three. */ b { color: $1; }\n"))
                .isEqualTo("a { color: red; } b { color: $1; }\n");
    }
}
