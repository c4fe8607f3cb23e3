package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationsTest extends RudeApi {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer receiver;
    private String url;
    private volatile int status = 200;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        url = "http://localhost:" + receiver.getAddress().getPort() + "/hook?secret=1&ignore=";
    }

    @AfterEach
    void hangUp() {
        receiver.stop(0);
    }

    @Test
    void aWebhookMayBeTriedBeforeItIsTaken() {
        behave(Manner.WEBHOOK_TESTED);

        assertThat(register().status()).isEqualTo(200);

        assertThat(received)
                .containsExactly("/hook?secret=1&ignore=/pix "
                        + "{\"evento\":\"teste_webhook\",\"data_criacao\":\"2026-03-01T12:00:00Z\"}");
        assertThat(api.get("webhook/key").status()).isEqualTo(200);
    }

    @Test
    void oneThatDoesNotTakeTheTrialIsRefused() {
        behave(Manner.WEBHOOK_TESTED);
        status = 400;

        assertRefused("A URL informada respondeu com o código HTTP 400");
        receiver.stop(0);
        assertRefused("A URL informada está inacessível");
        assertThat(api.get("webhook/key").status()).isEqualTo(404);
    }

    @Test
    void withoutMutualTlsItMayHaveToBeSaidThatThereIsNone() {
        behave(Manner.WEBHOOK_WANTS_SKIP_HEADER);

        assertRefused("A autenticação de TLS mútuo não está configurada na URL informada");
        api.header("x-skip-mtls-checking", "true");
        assertThat(register().status()).isEqualTo(200);
        assertThat(received).isEmpty();
    }

    @Test
    void anAddressMayHaveToBeHandedInByMail() {
        behave(Manner.WEBHOOK_BY_MAIL);

        assertThat(register().status()).isEqualTo(403);
        assertThat(api.get("webhook").json().getJsonArray("webhooks")).isEmpty();
    }

    @Test
    void whatIsNoRegistrationIsSaidToBeNoneAsEver() {
        behave(Manner.WEBHOOK_TESTED);

        assertThat(api.put("webhook/key", "{}").json().getString("type")).endsWith("/WebhookOperacaoInvalida");
        assertThat(api.put("webhook/key", "{'webhookUrl':7}").status()).isEqualTo(400);
        assertThat(api.put("webhook/key", "nonsense").status()).isEqualTo(400);
        assertThat(api.put("webhook/key", "{'webhookUrl':'ftp://x/'}").status()).isEqualTo(400);
    }

    private InMemoryApi.Answer register() {
        return api.put("webhook/key", "{'webhookUrl':'" + url + "'}");
    }

    private void assertRefused(String words) {
        InMemoryApi.Answer answer = register();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"nome\":\"webhook_invalido\",\"mensagem\":\"" + words + "\"}");
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
