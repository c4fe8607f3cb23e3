package org.bilheteria.web.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Goal: every show has a picture of its own, always the same, light and without a flaw. */
class PosterTest {

    @Test
    void aShowHasItsOwnAlways() {
        String seed = Poster.seed(1, "Rock in Rio, 1º dia");

        assertThat(seed).matches("[0-9a-f]{8}").isEqualTo(Poster.seed(1, "Rock in Rio, 1º dia"));
        assertThat(Poster.seed(2, "Rock in Rio, 1º dia")).isNotEqualTo(seed);
        assertThat(Poster.seed(1, "Rock in Rio, 2º dia")).isNotEqualTo(seed);
        assertThat(Poster.svg(seed)).isEqualTo(Poster.svg(seed)).isNotEqualTo(Poster.svg(Poster.seed(2, "x")));
    }

    @Test
    void whateverTheSeedItIsALightPicture() {
        new Random(17).ints(300).mapToObj(each -> String.format("%08x", each)).forEach(seed -> {
            String svg = Poster.svg(seed);
            assertThat(svg).as(seed).hasSizeLessThan(4_096).doesNotContain("style");
            assertThatCode(() -> DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg))))
                    .as(seed)
                    .doesNotThrowAnyException();
        });
    }
}
