package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Hearing.said;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts, all genuine, held against journals: honest ones and some that suppress or change what was acknowledged. */
class ReceiptTest {
    private static final String FORGOTTEN = "a-place-that-was-left-out";

    private final TokenFixture key = new TokenFixture("k1");
    private final JournalFixture journal = HonestSale.journal();

    @TempDir
    private Path folder;

    private Verdict verdict(String... receipts) {
        return new Hearing(folder)
                .keys(key)
                .receipts(receipts)
                .journal(journal.sealed())
                .verdict();
    }

    private Object stampOf(String place) {
        return journal.the("ARRIVED", place).get("stamp");
    }

    private String receipt(String place, Instant issuedAt) {
        Map<String, Object> claims = TokenFixture.receiptClaims(place, SaleFixture.text(SaleFixture.OPENING));
        claims.put("iat", issuedAt.getEpochSecond());
        return key.receipt(claims);
    }

    @Test
    void anArrivalInTheBookIsProven() {
        Verdict verdict = verdict(key.receipt(HonestSale.A, stampOf(HonestSale.A)));

        int seq = journal.seqOf(journal.the("ARRIVED", HonestSale.A));
        assertThat(said(verdict, "receipt")).containsExactly("receipt 1 " + HonestSale.A + ": PROVEN_IN seq " + seq);
        assertThat(verdict.output()).endsWith("0 violations");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aChangedStampIsFound() {
        Verdict verdict = verdict(key.receipt(HonestSale.A, "2026-03-01T12:59:58.999999Z"));

        assertThat(said(verdict, "receipt"))
                .containsExactly("receipt 1 " + HonestSale.A + ": WRONG_STAMP: the box office signed that this place"
                        + " arrived at 2026-03-01T12:59:58.999999Z, its journal says 2026-03-01T12:59:59Z");
        assertThat(verdict.output()).endsWith("1 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void anArrivalTakenOutOfTheBookIsFoundThoughTheBookIsSealedAnew() {
        Object stamp = stampOf(HonestSale.D);
        String receipt = key.receipt(HonestSale.D, stamp);
        journal.lines.removeIf(line -> HonestSale.D.equals(line.get("place")));

        Verdict verdict = verdict(receipt);

        assertThat(said(verdict, "receipt"))
                .singleElement()
                .asString()
                .startsWith("receipt 1 " + HonestSale.D + ": OMITTED: the box office signed on 2026-03-01T12:59:00Z");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    /** The honest sale's last line is 510 s after the opening, behind {@code CLOSED}. */
    @ParameterizedTest
    @CsvSource({"450, OMITTED, 1", "451, NOT_YET, 0", "600, NOT_YET, 0"})
    void anOmissionIsOneAMinuteAfterTheReceipt(int secondsAfterOpening, String outcome, int exitCode) {
        Verdict verdict = verdict(receipt(FORGOTTEN, SaleFixture.OPENING.plusSeconds(secondsAfterOpening)));

        assertThat(said(verdict, "receipt"))
                .singleElement()
                .asString()
                .startsWith("receipt 1 " + FORGOTTEN + ": " + outcome + ": ");
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aPlaceThatOnlyAnotherSectorHasIsOmittedFromItsOwn() {
        JournalFixture other = HonestSale.journal();
        other.lines.forEach(line -> line.put("sector", "Other"));
        other.lines.removeIf(line -> HonestSale.D.equals(line.get("place")));
        Map<String, Object> claims = TokenFixture.receiptClaims(HonestSale.D, stampOf(HonestSale.D));
        claims.put("sector", "Other");

        Verdict verdict = new Hearing(folder)
                .keys(key)
                .receipts(key.receipt(claims))
                .journal(journal.sealed() + other.sealed())
                .verdict();

        assertThat(said(verdict, "receipt")).singleElement().asString().contains(": OMITTED: ");
    }

    @Test
    void anotherSectorIsSaidAndIsNoViolation() {
        Map<String, Object> claims = TokenFixture.receiptClaims(HonestSale.A, stampOf(HonestSale.A));
        claims.put("sector", "T");

        Verdict verdict = verdict(key.receipt(claims));

        assertThat(said(verdict, "receipt"))
                .containsExactly("receipt 1 " + HonestSale.A
                        + ": OTHER_SECTOR: sector T of performance 8 is not in what was checked");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void ofTwoBooksOfOneSectorTheOneThatOmitsCounts() {
        String whole = journal.sealed();
        String receipt = key.receipt(HonestSale.D, stampOf(HonestSale.D));
        journal.lines.removeIf(line -> HonestSale.D.equals(line.get("place")));

        Verdict verdict = new Hearing(folder)
                .keys(key)
                .receipts(receipt)
                .journal(whole)
                .second(journal.sealed())
                .verdict();

        assertThat(said(verdict, "receipt")).singleElement().asString().contains(": OMITTED: ");
    }

    @Test
    void ofTwoDownloadsOfOneBookTheLaterAnswers() {
        String receipt = key.receipt(HonestSale.A, stampOf(HonestSale.A));
        String before = journal.sealed().lines().limit(3).reduce("", (text, line) -> text + line + "\n");

        Verdict verdict = new Hearing(folder)
                .keys(key)
                .receipts(receipt)
                .journal(before)
                .second(journal.sealed())
                .verdict();

        assertThat(said(verdict, "receipt")).singleElement().asString().contains(": PROVEN_IN seq ");
    }

    @Test
    void everyReceiptHasItsLineAndBlankOnesAreNotCounted() {
        String proven = key.receipt(HonestSale.B, stampOf(HonestSale.B));

        Verdict verdict = verdict("", proven + "\r", " \t", "rubbish", proven, "");

        assertThat(said(verdict, "receipt"))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("receipt 1 " + HonestSale.B + ": PROVEN_IN seq "),
                        second -> assertThat(second)
                                .isEqualTo("receipt 2: BAD_TOKEN: not three parts with dots between them"),
                        third -> assertThat(third).startsWith("receipt 3 " + HonestSale.B + ": PROVEN_IN seq "));
        assertThat(verdict.output()).endsWith("1 violations");
    }

    @Test
    void receiptsOfSeveralKeysAreCheckedEachWithItsOwn() {
        TokenFixture next = new TokenFixture("k2");

        Verdict verdict = new Hearing(folder)
                .keys(key, next)
                .receipts(
                        key.receipt(HonestSale.A, stampOf(HonestSale.A)),
                        next.receipt(HonestSale.B, stampOf(HonestSale.B)))
                .journal(journal.sealed())
                .verdict();

        assertThat(said(verdict, "receipt")).hasSize(2).allMatch(line -> line.contains(": PROVEN_IN seq "));
    }

    @Test
    void violationsOfTheJournalAndOfReceiptsAreCountedTogether() {
        journal.the("PAID", HonestSale.H).put("tickets", 3);

        Verdict verdict = verdict("rubbish");

        assertThat(verdict.output()).endsWith("2 violations");
    }
}
