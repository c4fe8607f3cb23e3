package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Hearing.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed heads, all genuine, held against the journal they were signed over and against others. */
class SignedHeadTest {
    private static final int SEQ = 17;
    private static final String SPLIT = " than the one the box office signed: there are two journals";

    private final TokenFixture key = new TokenFixture("k1");
    private final SignedJournalFixture signed =
            new SignedJournalFixture(HonestSale.journal().sealed(), key);

    @TempDir
    private Path folder;

    private Verdict verdict(String journal, String... heads) {
        return new Hearing(folder).keys(key).heads(heads).journal(journal).verdict();
    }

    private Verdict verdictWith(String claim, Object value) {
        Map<String, Object> claims = signed.headClaims(SEQ);
        claims.put(claim, value);
        return verdict(signed.journal, key.head(claims));
    }

    @Test
    void everyHeadOfAnHonestBookIsOnItsChain() {
        int size = signed.lines.size();
        String[] heads = IntStream.rangeClosed(1, size).mapToObj(signed::head).toArray(String[]::new);

        Verdict verdict = verdict(signed.journal, heads);

        List<String> expected = new ArrayList<>();
        for (int seq = 1; seq <= size; seq++) {
            expected.add("head " + seq + " seq " + seq + ": ON_CHAIN");
        }
        assertThat(said(verdict, "head")).isEqualTo(expected);
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void theRootOfTheWholeBookIsSaidBesideItsSummary() {
        Verdict verdict = Verdict.on(signed.journal);

        int size = signed.lines.size();
        assertThat(verdict.output()).contains("sector S: root " + signed.root(size) + " over " + size + " lines");
    }

    @Test
    void aBookRewrittenBehindAHeadIsAForkFromTheChangeOn() {
        JournalFixture forged = HonestSale.journal();
        Map<String, Object> changed = forged.the("ARRIVED", HonestSale.C);
        changed.put("acceptFewer", true);
        int seq = forged.seqOf(changed);

        Verdict verdict = verdict(forged.sealed(), signed.head(seq - 1), signed.head(seq), signed.head(seq + 20));

        assertThat(said(verdict, "head"))
                .containsExactly(
                        "head 1 seq " + (seq - 1) + ": ON_CHAIN",
                        "head 2 seq " + seq + ": FORKED: the journal's line has another hash" + SPLIT,
                        "head 3 seq " + (seq + 20) + ": FORKED: the journal's line has another hash" + SPLIT);
        assertThat(verdict.output()).endsWith("2 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void anotherRootOverTheSameLastHashIsAFork() {
        Verdict verdict = verdictWith("root", signed.root(SEQ - 1));

        assertThat(said(verdict, "head"))
                .containsExactly("head 1 seq 17: FORKED: the journal's lines so far have another Merkle root" + SPLIT);
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void anEarlierLineChangedWhileTheHashesStayIsAFork() {
        String journal = signed.journal.replaceFirst("\"halfQuota\":2", "\"halfQuota\":3");

        Verdict verdict = verdict(journal, signed.head(SEQ));

        assertThat(said(verdict, "head")).singleElement().asString().contains(": FORKED: ", "another Merkle root");
    }

    @Test
    void aBookWithoutTheLineThoughItGoesOnIsAFork() {
        List<String> lines = new ArrayList<>(signed.lines);
        lines.remove(SEQ - 1);

        Verdict verdict = verdict(String.join("\n", lines), signed.head(SEQ));

        assertThat(said(verdict, "head"))
                .containsExactly("head 1 seq 17: FORKED: the journal has no such line" + SPLIT);
    }

    @Test
    void aHeadBeyondTheEndIsSaidAndIsNoViolation() {
        String shorter = String.join("\n", signed.lines.subList(0, 16));

        Verdict verdict = verdict(shorter, signed.head(SEQ));

        assertThat(said(verdict, "head")).containsExactly("head 1 seq 17: NOT_YET: the journal ends at seq 16");
        assertThat(verdict.output()).endsWith("0 violations");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void anotherSectorIsSaidAndIsNoViolation() {
        Verdict verdict = verdictWith("sector", "T");

        assertThat(said(verdict, "head"))
                .containsExactly("head 1 seq 17: OTHER_SECTOR: sector T of performance 8 is not in what was checked");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void withoutAnAddressThePerformanceIsNotCompared() {
        assertThat(said(verdictWith("performance", "9"), "head")).containsExactly("head 1 seq 17: ON_CHAIN");
    }

    @ParameterizedTest
    @CsvSource({
        "seq, 0, seq must be a whole number from 1",
        "seq, -1, seq must be a whole number from 0",
        "seq, 17.0, seq must be a whole number from 0",
        "seq, null, seq must be a whole number from 0",
        "hash, 17, hash must be 64 lower-case hex digits",
        "root, null, root must be 64 lower-case hex digits",
        "at, 1772369999, at must be a UTC time with six fraction digits",
        "sector, 3, sector must be a string that says something",
        "performance, null, performance must be a string that says something"
    })
    void claimsOfAnotherFormAreNoHead(String claim, String value, String why) {
        Map<String, Object> claims = signed.headClaims(SEQ);
        claims.put(claim, new TokenFixture.Raw(value));

        Verdict verdict = verdict(signed.journal, key.head(claims));

        assertThat(said(verdict, "head")).containsExactly("head 1: BAD_TOKEN: " + why);
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void aHashInCapitalsIsNoHash() {
        assertThat(said(verdictWith("hash", "AB".repeat(32)), "head"))
                .containsExactly("head 1: BAD_TOKEN: hash must be 64 lower-case hex digits");
    }

    @Test
    void whatCouldDriveATerminalIsNotPrinted() {
        String claims =
                TokenFixture.json(signed.headClaims(SEQ)).replace("\"sector\":\"S\"", "\"sector\":\"\\u001b[2J\"");
        String head = key.sign(TokenFixture.json(key.header("head+jwt")), claims);

        assertThat(said(verdict(signed.journal, head), "head"))
                .containsExactly("head 1: BAD_TOKEN: sector must be plain text of at most 100 characters");
    }
}
