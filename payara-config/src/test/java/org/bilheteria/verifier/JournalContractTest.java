package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Hearing.said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: docs/journal.md says what is so. Method: its examples are put before the verifier, its table beside the verifier's own. */
class JournalContractTest {

    private final Document document = Document.of("journal.md");
    private final String journal = document.block("ndjson");

    @TempDir
    private Path folder;

    private Hearing hearing() {
        return new Hearing(folder)
                .on(Instant.parse("2026-11-25T00:00:00Z"))
                .file("--jwks", document.block("json"))
                .journal(journal);
    }

    @Test
    void theExampleIsAnHonestJournalOfKnownFactsAlone() {
        Verdict verdict = Verdict.on(journal);

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.output())
                .noneMatch(line -> line.contains("warning"))
                .contains("sector 7: 44 lines, 9 arrivals, 4 sold, 0 held, 0 violations");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aWarningWouldBeSeen() {
        assertThat(Verdict.on(journal.replace("\"type\":\"PAUSED\"", "\"type\":\"NAPPED\""))
                        .output())
                .anyMatch(line -> line.contains("warning"));
    }

    @Test
    void theTableHasEveryTypeWithItsFactsInTheirOrder() {
        Map<String, List<String>> table = document.rows().stream()
                .collect(Collectors.toMap(row -> names(row.get(0)).get(0), row -> names(row.get(1))));

        assertThat(table).isEqualTo(JournalFormat.FACTS);
    }

    @Test
    void theTableNamesALineOfTheExampleForEveryType() throws Malformed {
        List<String> lines = journal.lines().toList();
        for (List<String> row : document.rows()) {
            JournalLine line = line(lines.get(Integer.parseInt(row.get(2)) - 1));

            assertThat(List.of(line.type())).isEqualTo(names(row.get(0)));
            assertThat(line.facts().names()).isEqualTo(names(row.get(1)));
        }
    }

    @Test
    void theSignedHeadIsOnTheChainOfTheExample() {
        Verdict verdict = hearing().heads(document.block("head").strip()).verdict();

        assertThat(said(verdict, "head")).containsExactly("head 1 seq 16: ON_CHAIN");
    }

    @Test
    void theHeadSaysWhatIsShownOfIt() throws Malformed {
        String payload = document.block("head").split("\\.")[1];
        String shown = document.text().substring(document.text().indexOf("what it says:"));
        Map<String, Object> claims =
                Json.document(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));

        assertThat(Json.document(new Document(shown).block("json"))).isEqualTo(claims);
    }

    @Test
    void theReceiptIsKeptByTheExample() {
        Verdict verdict = hearing().receipts(document.block("receipt").strip()).verdict();

        assertThat(said(verdict, "receipt"))
                .singleElement()
                .asString()
                .startsWith("receipt 1 c193e5f6a77e282cd08f168ada6063bc")
                .endsWith("PROVEN_IN seq 3");
    }

    @Test
    void theProofLeadsToTheHead() throws Malformed {
        String proof = document.block("proof").lines().map(String::strip).collect(Collectors.joining());
        Map<String, Object> members = new HashMap<>(Json.document(proof));

        assertThat(said(hearing().proofs(proof).verdict(), "proof")).containsExactly("proof 1 seq 3: OK");
        assertThat(members)
                .containsEntry("line", journal.lines().toList().get(2))
                .containsEntry("head", document.block("head").strip());
    }

    private static JournalLine line(String text) throws Malformed {
        return JournalLine.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands between backticks. */
    private static List<String> names(String cell) {
        Matcher names = Pattern.compile("`([A-Za-z_]+)`").matcher(cell);
        return names.results().map(found -> found.group(1)).toList();
    }
}
