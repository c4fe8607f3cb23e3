package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyJournalTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @Test
    void withoutAnInputItSaysHowItIsUsed() {
        Verdict verdict = Verdict.on(NOTHING, new String[0]);

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).startsWith("Usage: verify-journal FILE|-|URL...");
    }

    @Test
    void filesAreVerifiedOneAfterTheOther() throws IOException {
        Path honest =
                Files.writeString(folder.resolve("honest"), HonestSale.journal().sealed());
        JournalFixture journal = HonestSale.journal();
        journal.the("PAID", HonestSale.H).put("tickets", 3);
        Path forged = Files.writeString(folder.resolve("forged"), journal.sealed());

        Verdict verdict = Verdict.on(NOTHING, honest.toString(), forged.toString());

        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.output()).startsWith("journal " + honest).contains("journal " + forged);
        assertThat(verdict.output()).endsWith("1 violations");
    }

    @Test
    void aMissingFileIsUnreadableAndTheOthersAreStillVerified() throws IOException {
        Path honest =
                Files.writeString(folder.resolve("honest"), HonestSale.journal().sealed());

        Verdict verdict = Verdict.on(NOTHING, folder.resolve("missing").toString(), honest.toString());

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("NoSuchFileException");
        assertThat(verdict.output()).anyMatch(line -> line.startsWith("sector S:"));
    }

    @Test
    void anEmptyInputIsUnreadable() {
        Verdict verdict = Verdict.on(NOTHING, "-");

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("no line to verify");
    }

    @Test
    void aJournalThatBeginsLaterIsRefused() {
        String journal = HonestSale.journal().sealed();
        String tail = journal.substring(journal.indexOf('\n') + 1);

        Verdict verdict = Verdict.on(tail);

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("begins at seq 2: a chain can only be verified from seq 1");
    }

    @Test
    void sectorsInOneInputHaveTheirOwnChains() {
        JournalFixture other = HonestSale.journal();
        other.lines.forEach(line -> line.put("sector", "Other"));

        Verdict verdict = Verdict.on(HonestSale.journal().sealed() + other.sealed());

        assertThat(verdict.exitCode()).isZero();
        assertThat(verdict.output()).anyMatch(line -> line.startsWith("sector S:"));
        assertThat(verdict.output()).anyMatch(line -> line.startsWith("sector Other:"));
    }

    @Test
    void ofOneKindNoMoreViolationsArePrintedThanCanBeRead() {
        String garbage = "not a journal\n".repeat(250);

        Verdict verdict = Verdict.on(garbage.getBytes(StandardCharsets.UTF_8), "-");

        assertThat(verdict.violations()).hasSize(100);
        assertThat(verdict.output()).endsWith("FORM: 150 more", "250 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void aLineWithoutEndDoesNotExhaustTheMemory() {
        byte[] endless = new byte[10_000_000];

        Verdict verdict = Verdict.on(endless, "-");

        assertThat(verdict.output()).contains("line 1 FORM: longer than 65536 bytes");
    }
}
