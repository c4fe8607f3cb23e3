package org.bilheteria.crowd.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTest {

    private final Loop loop = new Loop(Clock.systemUTC());
    private final Http http = new Http(loop, 3);
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private HttpServer server;

    @BeforeEach
    void startAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::echo);
        server.createContext("/hangUp", HttpExchange::close);
        server.createContext("/silent", exchange -> {});
        server.start();
    }

    @AfterEach
    void stopAll() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        loop.close();
    }

    @Test
    void manyRequestsShareFewConnections() {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            http.send(Request.post(at("/"), "body " + i), response -> bodies.add(response.body()));
        }

        loop.runUntil(() -> bodies.size() == 200);

        assertThat(bodies).doesNotHaveDuplicates().contains("body 0", "body 199");
        assertThat(clientPorts).hasSizeLessThanOrEqualTo(3);
        assertThat(http.answers()).isEqualTo(200);
    }

    @Test
    void aTricklingRequestTakesItsTime() {
        Instant before = loop.now();

        Response response = http.await(Request.post(at("/"), "slow").trickling(Duration.ofMillis(600)));

        assertThat(response.body()).isEqualTo("slow");
        assertThat(Duration.between(before, loop.now())).isBetween(Duration.ofMillis(550), Duration.ofSeconds(10));
    }

    @Test
    void slowOnesDoNotKeepFastOnesWaiting() {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Request slow = Request.post(at("/"), "slow").trickling(Duration.ofMillis(900));
            http.send(slow, response -> order.add(response.body()));
        }

        http.send(Request.post(at("/"), "fast"), response -> order.add(response.body()));
        loop.runUntil(() -> order.size() == 6);

        assertThat(order).startsWith("fast");
    }

    @Test
    void aHangUpIsALossAndTheNextRequestGoesWell() {
        Response lost = http.await(Request.get(at("/hangUp")));
        Response next = http.await(Request.post(at("/"), "next"));

        assertThat(lost.answered()).isFalse();
        assertThat(next.body()).isEqualTo("next");
    }

    @Test
    void noServerIsALoss() {
        assertThat(http.await(Request.get(URI.create("http://localhost:1/"))).answered())
                .isFalse();
    }

    @Test
    void silenceIsALossAfterAWhile() {
        Response response = http.await(Request.get(at("/silent")).patient(Duration.ofMillis(300)));

        assertThat(response.answered()).isFalse();
        assertThat(response.body()).isEqualTo("no answer in time");
    }

    private void echo(HttpExchange exchange) throws IOException {
        clientPorts.add(exchange.getRemoteAddress().getPort());
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
