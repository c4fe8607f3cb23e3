package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumingStreamTest {

    private static final String JOURNAL = "first\nsecond\nthird\nfourth\n";

    private final List<Long> asked = new ArrayList<>();

    private static InputStream from(long line) {
        String rest = JOURNAL;
        for (long i = 1; i < line; i++) {
            rest = rest.substring(rest.indexOf('\n') + 1);
        }
        return new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks off behind so many bytes. */
    private static InputStream torn(InputStream in, int bytes) throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(in.readNBytes(bytes)), broken);
    }

    @Test
    void whateverIsCutOffIsReadOnceAndWhole() throws Exception {
        for (int bytes = 7; bytes < JOURNAL.length(); bytes++) {
            int each = bytes;
            try (InputStream journal = new ResumingStream(1, line -> torn(from(line), each))) {
                byte[] read = journal.readNBytes(JOURNAL.length());

                assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo(JOURNAL);
            }
        }
    }

    @Test
    void itGoesOnBehindTheLastWholeLine() throws Exception {
        try (InputStream journal = new ResumingStream(2, line -> {
            asked.add(line);
            return asked.size() == 1 ? torn(from(line), 10) : from(line);
        })) {
            assertThat(new String(journal.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("second\nthird\nfourth\n");
        }
        assertThat(asked).containsExactly(2L, 3L);
    }

    @Test
    void whatNeverGoesOnIsGivenUp() throws Exception {
        try (InputStream journal = new ResumingStream(1, line -> torn(from(line), 0))) {
            assertThatThrownBy(journal::read).hasMessage("cut off");
        }
    }

    @Test
    void whoIsToldToComeAgainDoesWhenToldTo() throws Exception {
        List<Long> rests = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/performances/1/sectors/2/journal", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            byte[] journal = JOURNAL.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(rests.size() < 2 ? 503 : 200, journal.length);
            exchange.getResponseBody().write(journal);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/api/performances/1/sectors/2/journal";
            try (InputStream journal = new Source(InputStream.nullInputStream(), rests::add).open(url)) {
                assertThat(new String(journal.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(JOURNAL);
            }
        } finally {
            server.stop(0);
        }
        assertThat(rests).containsExactly(7L, 7L);
    }
}
