package org.bilheteria.crowd.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDownloadTest {

    private static final List<String> LINES = List.of("first\n", "second\n", "third\n");

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final List<Long> rests = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String downloaded() throws IOException {
        Path file = folder.resolve("journal");
        JournalDownload.to(
                file, URI.create("http://localhost:" + server.getAddress().getPort() + "/journal"), rests::add);
        return Files.readString(file);
    }

    private String rest(HttpExchange exchange) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        asked.add(query);
        int from = query.startsWith("from=") ? Integer.parseInt(query.substring(5)) : 1;
        return String.join("", LINES.subList(from - 1, LINES.size()));
    }

    private static void answer(HttpExchange exchange, int status, String body, int length) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8), 0, length);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Test
    void whoIsCutOffGoesOnBehindTheLastWholeLine() throws Exception {
        server.createContext("/journal", exchange -> {
            String rest = rest(exchange);
            answer(exchange, 200, rest, asked.size() == 1 ? 9 : rest.length());
        });

        assertThat(downloaded()).isEqualTo(String.join("", LINES));
        assertThat(asked).containsExactly("null", "from=2");
    }

    @Test
    void whoIsSentBackComesAgainWhenToldTo() throws Exception {
        server.createContext("/journal", exchange -> {
            String rest = rest(exchange);
            exchange.getResponseHeaders().set("Retry-After", "9");
            answer(exchange, asked.size() == 1 ? 503 : 200, rest, rest.length());
        });

        assertThat(downloaded()).isEqualTo(String.join("", LINES));
        assertThat(rests).containsExactly(9L);
    }

    @Test
    void whatCanNotBeHadIsNotCalledAJournal() {
        server.createContext("/journal", exchange -> {
            asked.add("");
            answer(exchange, 404, "no", 2);
        });

        assertThatThrownBy(this::downloaded).isInstanceOf(IOException.class).hasMessageContaining("404");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoIsAlwaysSentBackGivesUp() {
        server.createContext("/journal", exchange -> answer(exchange, 503, "no", 2));

        assertThatThrownBy(this::downloaded).isInstanceOf(IOException.class).hasMessageContaining("503");
    }
}
