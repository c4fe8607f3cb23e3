package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Hearing.said;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed heads on the board, keys at their well-known address, and exhibits beside a performance's URL. */
class PublishedHeadTest {
    private static final String KEYS = "/.well-known/jwks.json";

    private final TokenFixture key = new TokenFixture("k1");
    private final SignedJournalFixture signed =
            new SignedJournalFixture(HonestSale.journal().sealed(), key);
    private final int last = signed.lines.size();
    private HttpServer server;
    private String performance;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        performance = "http://localhost:" + server.getAddress().getPort() + "/api/performances/8";
        publish("/api/performances/8/sectors/S/journal", signed.journal);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void publish(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void publishKeys() {
        publish(KEYS, TokenFixture.jwks(key.jwk()));
    }

    private void publishBoard(Object head) {
        Map<String, Object> sector = TokenFixture.members("sector", "S", "capacity", 12, "held", 1, "sold", 9);
        sector.putAll(Map.of("lastNumber", 11, "journalSeq", last, "journalHash", signed.hash(last)));
        sector.put("head", head);
        Object empty = TokenFixture.members("sector", "E", "journalSeq", 0, "journalHash", null, "head", null);
        Object sectors = List.of(empty, sector);
        publish("/api/performances/8/board", TokenFixture.json(TokenFixture.members("sectors", sectors)));
    }

    private Hearing hearing() {
        return new Hearing(folder).with(performance);
    }

    private void assertFound(Verdict verdict, String found) {
        assertThat(verdict.violations()).containsExactly(Verdict.at(last, "I7: the board's head" + found));
        assertThat(verdict.output())
                .anyMatch(line -> line.startsWith("sector S: ") && line.endsWith(" 1 violations"))
                .endsWith("1 violations");
        assertThat(verdict.exitCode()).isEqualTo(1);
    }

    @Test
    void theBoardsHeadIsLookedForWithoutBeingAsked() {
        publishKeys();
        publishBoard(signed.head(last - 1));

        Verdict verdict = hearing().verdict();

        assertThat(verdict.output()).contains("sector S: the board's head seq " + (last - 1) + ": ON_CHAIN");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aBoardWithoutAHeadNeedsNoKeys() {
        publishBoard(null);

        Verdict verdict = hearing().verdict();

        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aHeadOverAnotherBookIsAViolation() {
        publishKeys();
        Map<String, Object> claims = signed.headClaims(last);
        claims.put("root", "ab".repeat(32));
        publishBoard(key.head(claims));

        assertFound(
                hearing().verdict(),
                " seq " + last
                        + ": FORKED: the journal's lines so far have another Merkle root than the one the box office"
                        + " signed: there are two journals");
    }

    @Test
    void aForgedHeadIsAViolation() {
        publishKeys();
        publishBoard(new TokenFixture("k1").head(signed.headClaims(last)));

        assertFound(hearing().verdict(), ": BAD_TOKEN: the signature is not that of its key");
    }

    /** The journal is fetched after the board: it can't be behind it, so that lines were cut off. */
    @Test
    void aHeadBeyondTheJournalsEndIsAViolation() {
        publishKeys();
        Map<String, Object> claims = signed.headClaims(last);
        claims.put("seq", last + 1);
        publishBoard(key.head(claims));

        assertFound(hearing().verdict(), " seq " + (last + 1) + ": NOT_YET: the journal ends at seq " + last);
    }

    @Test
    void theHeadOfAnotherSectorOrPerformanceIsAViolation() {
        publishKeys();
        Map<String, Object> claims = signed.headClaims(last);
        claims.put("performance", "9");
        publishBoard(key.head(claims));

        assertFound(
                hearing().verdict(),
                " seq " + last + ": OTHER_SECTOR: sector S of performance 9 is not in what was checked");
    }

    @Test
    void aHeadThatIsNoTextMakesTheBoardUnreadable() {
        publishKeys();
        publishBoard(7);

        Verdict verdict = hearing().verdict();

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("its board can't be read: head is not a token");
    }

    @Test
    void withoutKeysTheJournalIsVerifiedAllTheSame() {
        publishBoard(signed.head(last));

        Verdict verdict = hearing().verdict();

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains(KEYS + ": answers 404");
        assertThat(verdict.output())
                .anyMatch(line -> line.startsWith("sector S: "))
                .endsWith("0 violations");
    }

    @Test
    void keysOfTheCommandLineGoBeforeThoseOfTheServer() {
        publish(KEYS, TokenFixture.jwks(new TokenFixture("k1").jwk()));
        publishBoard(signed.head(last));

        assertThat(hearing().keys(key).verdict().exitCode()).isZero();
        assertThat(hearing().verdict().exitCode()).isEqualTo(1);
    }

    @Test
    void exhibitsAreCheckedWithTheServersKeys() {
        publishKeys();
        publishBoard(null);
        JournalFixture journal = HonestSale.journal();
        Map<String, Object> arrival = journal.the("ARRIVED", HonestSale.A);

        Verdict verdict = hearing()
                .receipts(key.receipt(HonestSale.A, arrival.get("stamp")))
                .heads(signed.head(5))
                .proofs(TokenFixture.json(signed.proof(journal.seqOf(arrival), last)))
                .verdict();

        int seq = journal.seqOf(arrival);
        assertThat(verdict.output())
                .containsSubsequence(
                        "receipt 1 " + HonestSale.A + ": PROVEN_IN seq " + seq,
                        "head 1 seq 5: ON_CHAIN",
                        "proof 1 seq " + seq + ": OK",
                        "0 violations");
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void anAddressTellsThePerformanceAndItIsCompared() {
        publishKeys();
        Map<String, Object> receipt = TokenFixture.receiptClaims(HonestSale.A, "2026-03-01T12:59:59.000000Z");
        receipt.put("performance", "9");

        Verdict verdict = new Hearing(folder)
                .with(performance + "/sectors/S/journal")
                .receipts(key.receipt(receipt))
                .verdict();

        assertThat(said(verdict, "receipt"))
                .containsExactly("receipt 1 " + HonestSale.A
                        + ": OTHER_SECTOR: sector S of performance 9 is not in what was checked");
    }

    @Test
    void aSectorWhoseBookIsStillEmptyIsNotAnotherSector() {
        publishKeys();
        publishBoard(null);
        Map<String, Object> receipt = TokenFixture.receiptClaims(HonestSale.A, "2026-03-01T12:59:59.000000Z");
        receipt.put("sector", "E");
        Map<String, Object> head = signed.headClaims(5);
        head.put("sector", "E");

        Verdict verdict =
                hearing().receipts(key.receipt(receipt)).heads(key.head(head)).verdict();

        assertThat(verdict.output())
                .contains(
                        "receipt 1 " + HonestSale.A
                                + ": NOT_YET: the journal has no line yet, too early to miss this arrival in it",
                        "head 1 seq 5: NOT_YET: the journal has no line yet");
        assertThat(verdict.exitCode()).isZero();
    }
}
