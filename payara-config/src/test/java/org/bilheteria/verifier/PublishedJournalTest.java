package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journals behind URLs, and the board that tells how far they have come. */
class PublishedJournalTest {
    private static final int PAID_AND_HELD_AT_THE_END = 9;

    private final String journal = HonestSale.journal().sealed();
    private HttpServer server;
    private String performance;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        performance = "http://localhost:" + server.getAddress().getPort() + "/api/performances/1";
        publish("/sectors/2/journal", journal);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aJournalIsReadFromItsUrl() {
        assertThat(verdict(performance + "/sectors/2/journal").exitCode()).isZero();
    }

    @Test
    void anUrlThatDoesNotAnswerWellIsUnreadable() {
        Verdict verdict = verdict(performance + "/sectors/3/journal");

        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors()).contains("answers 404");
    }

    @Test
    void aPerformanceIsVerifiedSectorBySectorAndComparedWithItsBoard() {
        publish("/board", board(PAID_AND_HELD_AT_THE_END, lines(), lastHash()));

        Verdict verdict = verdict(performance);

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.output()).anyMatch(line -> line.startsWith("sector S: "));
        assertThat(verdict.exitCode()).isZero();
    }

    @Test
    void aBoardThatCountsDifferentlyIsFound() {
        publish("/board", board(8, lines(), lastHash()));

        assertThat(verdict(performance + "/").violations())
                .containsExactly(Verdict.at(lines(), "I7: the board shows sold 8, the journal 9"));
    }

    @Test
    void aJournalRewrittenSinceTheBoardIsFound() {
        publish("/board", board(PAID_AND_HELD_AT_THE_END, lines(), "ab".repeat(32)));

        assertThat(verdict(performance).violations())
                .containsExactly(Verdict.at(lines(), "I7: the board shows another hash for seq " + lines()));
    }

    @Test
    void aJournalWhoseTailWasCutOffIsFound() {
        publish("/board", board(PAID_AND_HELD_AT_THE_END, lines() + 1, lastHash()));

        assertThat(verdict(performance).violations())
                .containsExactly(
                        Verdict.at(lines(), "I7: the journal ends here, the board tells of seq " + (lines() + 1)));
    }

    private Verdict verdict(String url) {
        return Verdict.on(new byte[0], url);
    }

    private int lines() {
        return (int) journal.lines().count();
    }

    private String lastHash() {
        return journal.substring(journal.length() - 67, journal.length() - 3);
    }

    private static String board(int sold, int seq, String hash) {
        return """
                {"performance": 1, "phase": "CLOSED", "message": null, "sectors": [
                  {"sector": 1, "journalSeq": 0, "journalHash": null},
                  {"sector": 2, "capacity": 12, "held": 1, "sold": %d, "lastNumber": 11,
                   "journalSeq": %d, "journalHash": "%s"}]}
                """.formatted(sold, seq, hash);
    }

    private void publish(String path, String body) {
        server.createContext("/api/performances/1" + path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
