package org.bilheteria.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: nobody takes being sent back for an answer, hammers at the door, or loses the stamp they were given. */
class PatientClientTest {

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final PatientClient client = new PatientClient(waits::add);
    private HttpServer server;
    private int sendsBack;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The first so many are sent back, to come again after 3 s, with a stamp each; the request after that is served. */
    private void answer(HttpExchange exchange) throws IOException {
        String stamp = exchange.getRequestHeaders().getFirst(PatientClient.STAMP);
        heard.add(new String(exchange.getRequestBody().readAllBytes()) + " " + stamp);
        boolean back = heard.size() <= sendsBack;
        if (back) {
            exchange.getResponseHeaders().set("Retry-After", "3");
            exchange.getResponseHeaders().set(PatientClient.STAMP, "stamp" + heard.size());
        }
        exchange.sendResponseHeaders(back ? 503 : 202, -1);
        exchange.close();
    }

    private int ask() throws Exception {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString("one ticket"))
                .build();
        HttpResponse<String> answer = client.send(request);
        return answer.statusCode();
    }

    @Test
    void whoIsServedAtOnceAsksOnce() throws Exception {
        assertThat(ask()).isEqualTo(202);

        assertThat(heard).containsExactly("one ticket null");
        assertThat(waits).isEmpty();
    }

    @Test
    void whoIsSentBackComesWhenTheyWereToldAndBringsTheirNewestStamp() throws Exception {
        sendsBack = 2;

        assertThat(ask()).isEqualTo(202);

        assertThat(heard).containsExactly("one ticket null", "one ticket stamp1", "one ticket stamp2");
        assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void whoIsAlwaysSentBackGivesUpAfterFiveMinutes() throws Exception {
        sendsBack = Integer.MAX_VALUE;

        assertThat(ask()).isEqualTo(503);

        assertThat(waits).hasSize(100);
    }
}
