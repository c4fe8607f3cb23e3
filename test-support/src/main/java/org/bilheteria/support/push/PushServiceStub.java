package org.bilheteria.support.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A push service on this machine: it takes what it is sent for the browsers it has names for, or does with one's what it is told. */
public final class PushServiceStub implements AutoCloseable {

    private static final int NEVER = 0;

    /** A message for a browser. @param headers by their names in lower case */
    public record Message(String browser, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final List<Message> taken = new CopyOnWriteArrayList<>();

    private PushServiceStub(HttpServer server) {
        this.server = server;
    }

    /** Starts one at a free port. */
    public static PushServiceStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PushServiceStub stub = new PushServiceStub(server);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "push-service");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", stub::take);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lets it in as an entry of {@code push.services}. */
    public String entry() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Where a browser of this name is reached. */
    public String endpoint(String browser) {
        return entry() + "/" + browser;
    }

    /** From now on it answers so to what is for that browser. */
    public void answer(String browser, int status) {
        answers.put(browser, status);
    }

    /** From now on it takes the connection and says nothing. */
    public void saysNothing(String browser) {
        answers.put(browser, NEVER);
    }

    /** What was sent for a browser, whatever was answered, the first first. */
    public List<Message> messages(String browser) {
        return taken.stream()
                .filter(message -> message.browser().equals(browser))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String browser = exchange.getRequestURI().getPath().substring(1);
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        taken.add(new Message(browser, headers, exchange.getRequestBody().readAllBytes()));
        int status = Optional.ofNullable(answers.get(browser)).orElse(201);
        if (status != NEVER) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
