package org.bilheteria.bench.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.crowd.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObedientTest {

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The gate's way with {@code /full}: sent back until the stamp of before is brought; {@code /closed} is for good. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int time = asked.merge(path, 1, Integer::sum);
        String brought = exchange.getRequestHeaders().getFirst("Bilheteria-Stamp");
        if (path.equals("/closed")) {
            say(exchange, 409, "{\"code\":\"SALE_CLOSED\"}");
        } else if (time < 3 || !"stamp 2".equals(brought)) {
            exchange.getResponseHeaders().set("Bilheteria-Stamp", "stamp " + time);
            exchange.getResponseHeaders().set("Retry-After", "1");
            say(exchange, 503, "{\"code\":\"GATE_FULL\"}");
        } else {
            say(exchange, 202, "{\"place\":\"p\"}");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void whoIsSentBackWaitsAsToldAndBringsTheLastStamp() {
        List<Visit> visits = send(Duration.ofMinutes(1), "/full", "/closed");

        Visit full = visits.get(0);
        assertThat(full.granted()).isTrue();
        assertThat(full.told()).containsExactly("GATE_FULL", "GATE_FULL");
        assertThat(Duration.between(full.askedAt(), full.endedAt())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(visits.get(1).granted()).isFalse();
        Told told = new Told(visits);
        assertThat(told.codes()).isEqualTo(Map.of("GATE_FULL", 2L));
        assertThat(told.refused()).isEqualTo(Map.of("SALE_CLOSED", 1L));
        assertThat(told.granted()).isOne();
        assertThat(asked).containsEntry("/closed", 1);
    }

    @Test
    void whoseTimeIsOverHasWhatTheyWereToldLast() {
        Told told = new Told(send(Duration.ofMillis(500), "/full"));

        assertThat(told.granted()).isZero();
        assertThat(told.refused()).isEqualTo(Map.of("GATE_FULL", 1L));
        assertThat(told.took()).isZero();
    }

    private List<Visit> send(Duration patience, String... paths) {
        String base = "http://localhost:" + server.getAddress().getPort();
        List<Request> requests = Arrays.stream(paths)
                .map(path -> Request.post(URI.create(base + path), "{}"))
                .toList();
        return new Obedient(Clock.systemUTC(), patience).send(requests, Duration.ofMillis(10));
    }
}
