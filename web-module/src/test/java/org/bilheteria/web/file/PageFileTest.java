package org.bilheteria.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: another content is another address, and text goes compressed. */
class PageFileTest {

    private static PageFile file(String path, String content) {
        return PageFile.of(path, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAddressSaysTheContent() {
        String address = file("css/a.css", "a { color: red; }").address();

        assertThat(address).matches("/static/[0-9a-f]{12}/css/a\\.css");
        assertThat(file("css/a.css", "a { color: red; }").address()).isEqualTo(address);
        assertThat(file("css/a.css", "a { color: blue; }").address()).isNotEqualTo(address);
    }

    @Test
    void textIsCompressedAndLettersAreNot() {
        String text = "a { color: red; }\n".repeat(100);

        assertThat(file("css/a.css", text).zipped().orElseThrow().length).isLessThan(100);
        assertThat(file("img/a.svg", text).zipped()).isPresent();
        assertThat(file("fonts/a.woff2", text).zipped()).isEqualTo(Optional.empty());
        assertThat(file("js/a.js", text).type()).isEqualTo("text/javascript;charset=UTF-8");
    }
}
