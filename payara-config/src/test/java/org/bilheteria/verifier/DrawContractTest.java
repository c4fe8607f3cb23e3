package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: docs/draw.md can be followed. Method: its program is run, and held against what the example of docs/journal.md has. */
class DrawContractTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Document document = Document.of("draw.md");
    private final String example = document.block("draw");
    private final List<JournalLine> journal = new ArrayList<>();

    DrawContractTest() throws Malformed {
        for (String line : Document.of("journal.md").block("ndjson").lines().toList()) {
            journal.add(JournalLine.of(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theProgramSaysWhatIsWrittenBelowIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Lobby.java"), document.block("java"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(java, "Lobby.java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.replace("\r", "")).isEqualTo(example);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theProgramDrawsTheLobbyOfTheExampleJournal() throws Malformed {
        for (JournalLine line : journal) {
            if (line.type().equals("ARRIVED") && line.facts().index("window") == 0) {
                assertThat(document.block("java")).contains(line.facts().text("place"));
            }
        }
        JournalLine drawn = the("DRAWN");
        assertThat(document.block("java")).contains(drawn.facts().hex("seed"));
        assertThat(Document.after("commitment", example))
                .contains(the("OPENED").facts().hex("commitment"));
        assertThat(Document.after("digest", example)).contains(drawn.facts().hex("digest"));
    }

    @Test
    void theVerifierOrdersThePlacesAsIsWritten() throws Malformed {
        List<String> written =
                example.lines().filter(line -> line.contains("  key ")).toList();
        List<Place> places = new ArrayList<>();
        for (JournalLine line : journal) {
            if (line.type().equals("ARRIVED") && line.facts().index("window") == 0) {
                places.add(new Place(line.facts().text("place"), new Wanted(1, 0, false)));
            }
        }
        byte[] digest = Draw.digestOf(places);
        Draw draw = Draw.of(places, the("DRAWN").facts().bytes("seed"), digest);

        assertThat(Document.after("digest", example)).contains(HEX.formatHex(digest));
        for (int i = 0; i < written.size(); i++) {
            Place due = draw.due();
            assertThat(written.get(i)).startsWith(i + 1 + "  " + due.id + "  key ");
            due.state = Place.State.WAITING;
        }
        assertThat(draw.due()).isNull();
    }

    @Test
    void eachSeedHashesToTheOneBefore() throws Malformed {
        byte[] before = the("OPENED").facts().bytes("commitment");
        int n = 0;
        for (JournalLine line : journal) {
            if (line.type().equals("DRAWN")) {
                byte[] seed = line.facts().bytes("seed");
                assertThat(Sha256.of(seed)).isEqualTo(before);
                assertThat(Document.after("seed_" + n++, document.block("seeds")))
                        .contains(HEX.formatHex(seed));
                before = seed;
            }
        }
        assertThat(n).isEqualTo(3);
    }

    private JournalLine the(String type) {
        return journal.stream()
                .filter(line -> line.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
