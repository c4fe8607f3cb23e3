package org.bilheteria.simulator.manner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: docs/pix.md tells of every manner, and of every profile what it is. */
class MannersDocumentTest {

    private final String document;

    MannersDocumentTest() throws IOException {
        document = Files.readString(Path.of("..", "docs", "pix.md"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUDE")
    void aProfileIsWhatItIs(Bank bank) {
        String manners =
                bank.manners().stream().map(manner -> "`" + manner + "`").collect(Collectors.joining(", "));

        assertThat(document).contains("| `" + bank + "` | " + manners + " |");
    }

    @Test
    void noMannerIsPassedOver() {
        String first = document.substring(document.indexOf("### Rude PSPs"), document.indexOf("| profile |"));

        for (Manner manner : Manner.values()) {
            assertThat(first).containsOnlyOnce("`" + manner + "`");
        }
    }
}
