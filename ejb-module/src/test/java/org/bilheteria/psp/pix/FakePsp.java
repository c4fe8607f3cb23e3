package org.bilheteria.psp.pix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.shared.Settings;

/** An HTTP server that answers as a test tells it to, and a client for it. */
final class FakePsp implements AutoCloseable {

    /** What a test does with a call. */
    interface Behaviour {
        void answer(HttpExchange call) throws IOException;
    }

    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, String> settings = new HashMap<>();

    final PspCalls answers = new PspCalls();

    private final HttpServer server;

    FakePsp(Behaviour behaviour) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http", behaviour);
    }

    FakePsp(HttpServer server, String scheme, Behaviour behaviour) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", call -> {
            calls.add(call.getRequestMethod() + " " + call.getRequestURI());
            try (call) {
                behaviour.answer(call);
            }
        });
        server.start();
        settings.put("psp.url", scheme + "://localhost:" + server.getAddress().getPort());
        settings.put("psp.key", "shows@example.com");
        settings.put("psp.timeout", "PT2S");
    }

    String url() {
        return settings.get("psp.url");
    }

    /** The real client, with the settings as they are now. */
    PixApi client() {
        return client(Clock.systemUTC());
    }

    PixApi client(Clock clock) {
        PixApi api = new PixApi();
        api.clock = clock;
        api.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
        api.client = new PixClient();
        api.client.connection = new PspConnection();
        api.client.connection.settings = api.settings;
        api.client.connection.calls = answers;
        api.client.connection.clock = clock;
        api.client.connection.open();
        return api;
    }

    static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String charge(String txid, String status) {
        return "{\"txid\":\"" + txid + "\",\"status\":\"" + status + "\",\"pixCopiaECola\":\"code\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
