package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of receipts, heads and proofs: what can't be meant is refused before anything is read. */
class CommandLineTest {
    private static final String JOURNAL = HonestSale.journal().sealed();

    private final TokenFixture key = new TokenFixture("k1");

    @TempDir
    private Path folder;

    static Stream<String> misuses() {
        return Stream.of(
                "--receipts r.jwt journal.ndjson; can't be checked without keys: give --jwks or a URL",
                "--heads h.jwt journal.ndjson; can't be checked without keys: give --jwks or a URL",
                "--proofs p.json -; can't be checked without keys: give --jwks or a URL",
                "--receipts - --jwks k.json journal.ndjson; --receipts can't be the standard input",
                "--jwks - --receipts r.jwt journal.ndjson; --jwks can't be the standard input",
                "journal.ndjson --receipts; --receipts lacks its value",
                "--issuer a --issuer b journal.ndjson; --issuer is given twice",
                "--tickets t.jwt journal.ndjson; no such option: --tickets",
                "--receipts r.jwt --jwks k.json; no journal is named");
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void whatCannotBeMeantIsRefused(String misuse) {
        String[] parts = misuse.split("; ");

        Verdict verdict = Verdict.on(new byte[0], parts[0].split(" "));

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).startsWith("verify-journal: ").contains(parts[1], "Usage: verify-journal");
        assertThat(verdict.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--receipts r.jwt http://localhost:1/api/performances/8",
                "--receipts r.jwt journal.ndjson https://localhost:1/api/performances/8",
                "journal.ndjson --receipts r.jwt --jwks k.json",
                "--jwks k.json --issuer somebody -"
            })
    void theseAreFine(String arguments) {
        assertThatCode(() -> CommandLine.of(arguments.split(" "))).doesNotThrowAnyException();
    }

    @Test
    void keysThatCannotBeReadLeaveTheJournalVerified() {
        Verdict verdict = new Hearing(folder)
                .with("--jwks", folder.resolve("missing").toString())
                .receipts("x")
                .journal(JOURNAL)
                .verdict();

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors())
                .startsWith(folder.resolve("missing") + ": ")
                .contains("NoSuchFileException");
        assertThat(verdict.output())
                .anyMatch(line -> line.startsWith("sector S: "))
                .endsWith("0 violations");
    }

    @Test
    void aFileOfReceiptsThatIsMissingLeavesTheRestVerified() {
        Verdict verdict = new Hearing(folder)
                .keys(key)
                .with("--receipts", folder.resolve("missing").toString())
                .heads("x")
                .journal(JOURNAL)
                .verdict();

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("NoSuchFileException");
        assertThat(verdict.output()).contains("head 1: BAD_TOKEN: not three parts with dots between them");
    }

    @Test
    void onlyJournalsAreNamedWhenThereAreSeveral() {
        Verdict one = new Hearing(folder).keys(key).receipts().journal(JOURNAL).verdict();
        Verdict two = new Hearing(folder)
                .keys(key)
                .receipts()
                .journal(JOURNAL)
                .second(JOURNAL)
                .verdict();

        assertThat(one.output()).noneMatch(line -> line.startsWith("journal "));
        assertThat(two.output()).contains("journal -", "journal " + folder.resolve("second"));
    }

    @Test
    void aTokenWithoutEndDoesNotExhaustTheMemory() {
        Verdict verdict = new Hearing(folder)
                .keys(key)
                .receipts("x".repeat(1_000_000))
                .proofs("x".repeat(1_000_000))
                .journal(JOURNAL)
                .verdict();

        assertThat(verdict.output())
                .contains(
                        "receipt 1: BAD_TOKEN: longer than 65536 bytes",
                        "proof 1: WRONG_PROOF: longer than 65536 bytes");
    }
}
