package org.bilheteria.bench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SectionTest {

    private final Section section = new Section("bench/front");

    @Test
    void whatWasBetweenTheMarksIsReplacedAndNothingElse() throws Exception {
        String document = "before\n<!-- bench/front -->\nold\n<!-- /bench/front -->\nafter\n";

        String written = section.in(document, "new\n");

        assertThat(written).isEqualTo("before\n<!-- bench/front -->\n\nnew\n\n<!-- /bench/front -->\nafter\n");
        assertThat(section.in(written, "new")).isEqualTo(written);
    }

    @Test
    void aDocumentWithoutThemIsRefused() {
        assertThatThrownBy(() -> section.in("nothing", "new")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> section.in("<!-- /bench/front --><!-- bench/front -->", "new"))
                .isInstanceOf(IOException.class);
    }

    /** Or a run of half an hour would end in nothing. */
    @Test
    void theMeasurementsHaveIt() throws Exception {
        String measurements = Files.readString(Path.of("../docs/measurements.md"));

        assertThat(section.in(measurements, "new")).contains("new");
    }
}
