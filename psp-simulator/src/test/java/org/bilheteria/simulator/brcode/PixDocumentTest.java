package org.bilheteria.simulator.brcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Goal: the QR code of docs/pix.md is one, and the table below it says what is in it. */
class PixDocumentTest {

    private static final String LOCATION = "pix.example.com/qr/v2/3f1c0de4a2b84d6f9a7e5c4b3a291807";

    private final String document;
    private final String code;

    PixDocumentTest() throws Exception {
        document = Files.readString(Path.of("..", "docs", "pix.md"));
        Matcher block = Pattern.compile("```brcode\n(.*)\n```").matcher(document);
        assertThat(block.find()).isTrue();
        code = block.group(1);
    }

    @Test
    void itIsWhatWeWriteOfThese() {
        assertThat(new BrCode(LOCATION, "360.00", "Bilheteria", "Sao Paulo").text())
                .isEqualTo(code);
    }

    @Test
    void theTableSaysEachFieldOfIt() {
        Map<String, String> fields = Fields.read(code);

        for (String field : new String[] {"00", "01", "54"}) {
            assertThat(document).contains("| " + field + " | `" + fields.get(field) + "` |");
        }
        assertThat(document).contains("| 52, 53, 58 | `" + fields.get("52") + "`, `" + fields.get("53") + "`, `BR` |");
        assertThat(Fields.read(fields.get("26"))).containsEntry("25", LOCATION);
        assertThat(document).contains("25 `" + LOCATION + "`");
        assertThat(document).contains("05 `" + Fields.read(fields.get("62")).get("05") + "`");
    }
}
