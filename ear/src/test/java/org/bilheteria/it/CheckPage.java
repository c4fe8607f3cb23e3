package org.bilheteria.it;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An empty page in a real browser that asks the check's worker. It is served with the content policy of the box office, from
 * the files as they are in {@code web-module}; nothing else of the box office runs.
 */
final class CheckPage implements AutoCloseable {

    private static final Path WEBAPP = Path.of(System.getProperty("bilheteria.webapp"));
    /** That of every answer of the box office ({@code SecurityHeaders}). */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'; script-src 'self'";

    private static final String HTML = "<!DOCTYPE html><meta charset=\"utf-8\"><title>check</title>"
            + "<link rel=\"icon\" href=\"data:,\"><script src=\"/ask.js\"></script>";
    private static final String WITHOUT_CRYPTO =
            "Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });";

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final HttpServer server;
    private final Chromium chromium;
    private final Page page;

    private CheckPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        serve("/", HTML);
        serve(
                "/ask.js",
                new String(CheckPage.class.getResourceAsStream("/ask.js").readAllBytes(), StandardCharsets.UTF_8));
        serve("/without-crypto.js", WITHOUT_CRYPTO);
        serve("/worker-without-crypto.js", "import '/without-crypto.js'; import '/check/worker.js';");
        chromium = Chromium.open();
        page = chromium.page();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
    }

    static CheckPage open() throws IOException {
        return new CheckPage();
    }

    void serve(String path, String text) {
        serve(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void serve(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /**
     * What the worker says of a journal whose readers are sent back once, and then cut off behind so many bytes of each answer.
     * It is gone on with by {@code from}.
     */
    Verdict checkTorn(String journal, int bytes) {
        AtomicBoolean sentBack = new AtomicBoolean();
        server.createContext("/torn", exchange -> {
            try (exchange) {
                if (sentBack.compareAndSet(false, true)) {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    exchange.sendResponseHeaders(503, -1);
                    return;
                }
                String query = String.valueOf(exchange.getRequestURI().getQuery());
                long from = query.startsWith("from=") ? Long.parseLong(query.substring(5)) : 1;
                byte[] rest = journal.lines()
                        .skip(from - 1)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, rest.length);
                exchange.getResponseBody().write(rest, 0, Math.min(bytes, rest.length));
                exchange.getResponseBody().flush();
            }
        });
        return ask("/torn", Map.of());
    }

    /** What the worker says of a journal: its {@code done}, and the violations before it as {@code found}. */
    Verdict check(byte[] journal, Map<String, ?> more) {
        serve("/journal", journal);
        return ask("/journal", more);
    }

    Verdict ask(String url, Map<String, ?> more) {
        Map<String, Object> question = new HashMap<>(more);
        question.put("journal", url);
        return new Verdict(evaluate("question => window.ask(question)", question));
    }

    /** Calls a function of {@code ask.js}. */
    @SuppressWarnings("unchecked")
    <T> T evaluate(String function, Object argument) {
        return (T) page.evaluate(function, argument);
    }

    /** What the browser's console said. */
    List<String> complaints() {
        return complaints;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith("/check/")
                    ? Files.readAllBytes(WEBAPP.resolve(path.substring(1)))
                    : files.get(path);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Content-Type", typeOf(path));
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null || body.length == 0 ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String typeOf(String path) {
        return path.endsWith(".js") ? "text/javascript" : path.equals("/") ? "text/html" : "application/x-ndjson";
    }

    @Override
    public void close() {
        chromium.close();
        server.stop(0);
    }

    /** The worker's last message. */
    record Verdict(Map<String, Object> done) {

        String unreadable() {
            return (String) done.get("unreadable");
        }

        int violations() {
            return ((Number) done.get("violations")).intValue();
        }

        /** Each violation as the Java verifier prints it. */
        List<String> found() {
            return this.<Map<String, Object>>list("found").stream()
                    .map(one -> {
                        int seq = ((Number) one.get("seq")).intValue();
                        return "line " + one.get("line") + (seq > 0 ? " seq " + seq : "") + " " + one.get("rule") + ": "
                                + one.get("message");
                    })
                    .toList();
        }

        /** As the program writes them: of each sector its root and what was found. */
        List<Object> summaries() {
            return this.<Map<String, Object>>list("sectors").stream()
                    .flatMap(sector -> Stream.of(
                            "sector " + sector.get("sector") + ": root " + sector.get("root") + " over "
                                    + sector.get("lines") + " lines",
                            sector.get("summary")))
                    .toList();
        }

        @SuppressWarnings("unchecked")
        <T> List<T> list(String name) {
            return (List<T>) done.get(name);
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> object(String name) {
            return (Map<String, Object>) done.get(name);
        }
    }
}
