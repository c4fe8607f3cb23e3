package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Verdict.at;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Raw tampering: the text was changed and the chain was not computed anew. */
class BrokenChainTest {
    private final List<String> lines =
            new ArrayList<>(HonestSale.journal().sealed().lines().toList());

    private Verdict verdict() {
        return Verdict.on(String.join("\n", lines) + "\n");
    }

    @Test
    void aChangedByteIsFound() {
        lines.replaceAll(line -> line.replace("somebody from the future", "somebody from the fuTure"));

        assertThat(verdict().violations())
                .hasSize(1)
                .allMatch(line -> line.endsWith("I7: hash does not match the line"));
    }

    @Test
    void aRemovedLineIsFound() {
        lines.remove(30);

        assertThat(verdict().violations())
                .contains("line 31 seq 32 I7: seq 32 where 31 is due")
                .contains("line 31 seq 32 I7: prev is not the hash of the line before");
    }

    @Test
    void twoSwappedLinesAreFound() {
        Collections.swap(lines, 3, 4);

        assertThat(verdict().violations())
                .contains("line 4 seq 5 I7: seq 5 where 4 is due", "line 5 seq 4 I7: seq 4 where 6 is due");
    }

    @Test
    void anInsertedLineIsFound() {
        lines.add(9, lines.get(8));

        assertThat(verdict().violations()).contains("line 10 seq 9 I7: seq 9 where 10 is due");
    }

    @Test
    void aGapInTheNumberingOfLinesIsFound() {
        lines.replaceAll(line -> line.replace("{\"seq\":20,", "{\"seq\":21,"));

        assertThat(verdict().violations()).contains("line 20 seq 21 I7: seq 21 where 20 is due");
    }

    @Test
    void aTruncatedHashIsFound() {
        lines.set(7, lines.get(7).replaceFirst("..\"}$", "\"}"));

        assertThat(verdict().violations()).contains("line 8 FORM: hash must be 64 lower-case hex digits");
    }

    @Test
    void aHashInCapitalsIsFound() {
        String line = lines.get(7);
        int hash = line.length() - 66;
        lines.set(7, line.substring(0, hash) + line.substring(hash).toUpperCase(Locale.ROOT));

        assertThat(verdict().violations()).contains("line 8 FORM: hash must be 64 lower-case hex digits");
    }

    @Test
    void anotherPreviousHashIsFound() {
        lines.replaceAll(line -> line.replace("\"prev\":\"" + "0".repeat(64), "\"prev\":\"" + "1".repeat(64)));

        assertThat(verdict().violations())
                .containsExactly(
                        at(1, "I7: prev is not the hash of the line before"),
                        at(1, "I7: hash does not match the line"));
    }

    @Test
    void aLineCutShortIsFound() {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).substring(0, 40));

        assertThat(verdict().violations()).hasSize(1).allMatch(line -> line.contains("FORM: not strict JSON"));
    }

    @Test
    void blanksBetweenThePartsAreFound() {
        lines.set(4, lines.get(4).replaceFirst(",", ", "));

        assertThat(verdict().violations()).anyMatch(line -> line.startsWith("line 5 FORM: not strict JSON"));
    }

    @Test
    void bytesThatAreNoTextAreFound() {
        byte[] journal = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        journal[40] = (byte) 0xff;

        assertThat(Verdict.on(journal, "-").violations()).contains("line 1 FORM: not UTF-8");
    }

    @Test
    void factsInAnotherOrderAreFound() {
        JournalFixture journal = HonestSale.journal();
        Object settled = journal.the("PAID").remove("settled");
        journal.the("PAID").put("settled", settled);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(journal.the("PAID")),
                        "FORM: the facts of PAID must be [place, txid, settled, tickets] in this order"));
    }

    @Test
    void aFactOfTheWrongKindIsFound() {
        JournalFixture journal = HonestSale.journal();
        journal.the("CAPACITY").put("capacity", "12");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(journal.the("CAPACITY")),
                        "FORM: CAPACITY: capacity must be a whole number from 0"));
    }

    @Test
    void whatAJournalSaysDoesNotPassForAVerdict() {
        JournalFixture journal = HonestSale.journal();
        journal.lines.get(3).put("sector", "S\\n0 violations");

        Verdict verdict = Verdict.on(journal);

        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.output()).doesNotContain("0 violations");
    }
}
