package org.bilheteria.crowd;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.crowd.buyer.JsonFields;

/** Speaks the rows of the contract that the crowd uses, with the troubles a test asks for. */
final class FakeBoxOffice implements AutoCloseable {

    static final String STAMP = "signed-stamp";

    final FakeSale sale;
    final AtomicInteger gateFullFor = new AtomicInteger();
    final AtomicInteger arrivalAnswersToLose = new AtomicInteger();
    volatile boolean asksMailboxes;
    final AtomicInteger signUpAnswersToLose = new AtomicInteger();
    final AtomicInteger bankAnswersToLose = new AtomicInteger();
    final AtomicInteger sessionsToForget = new AtomicInteger();
    final AtomicInteger dieAfterArrivals = new AtomicInteger(-1);
    final AtomicInteger looks = new AtomicInteger();
    final ConcurrentLinkedQueue<String> stampsBrought = new ConcurrentLinkedQueue<>();
    boolean forgetsArrivals;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int port;

    FakeBoxOffice(FakeSale sale) throws IOException {
        this.sale = sale;
        start();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", port), 500);
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** As kill -9: every connection ends at once, answers under way are lost. */
    void kill() {
        server.stop(0);
    }

    @Override
    public void close() {
        kill();
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            route(exchange, call, JsonFields.of(body));
        }
    }

    private void route(HttpExchange exchange, String call, JsonFields body) throws IOException {
        switch (call) {
            case "GET /api/performances" -> answer(exchange, 200, sale.performances(Instant.now()));
            case "GET /api/performances/7/board" -> answer(exchange, 200, sale.board(Instant.now()));
            case "GET /api/performances/7/sectors/9/journal" -> journal(exchange);
            case "POST /api/buyers" -> signUp(exchange, body.text("email"));
            case "POST /api/session" -> signIn(exchange, body.text("email"));
            case "POST /api/organiser/performances" -> {
                sale.opensAt(Instant.parse(body.text("opensAt")));
                answer(exchange, 201, "{\"id\":7,\"sectors\":[{\"id\":9,\"name\":\"Pista\"}]}");
            }
            case "GET /api/organiser/balance" -> answer(exchange, 200, "{\"difference\":\"0.00\",\"owed\":\"0.00\"}");
            case "POST /psp/bank/pay" -> bank(exchange, body.text("txid"));
            default -> forBuyers(exchange, call, body);
        }
    }

    private void forBuyers(HttpExchange exchange, String call, JsonFields body) throws IOException {
        String session = session(exchange);
        if (!sale.knows(session) || takeOne(sessionsToForget)) {
            answer(exchange, 401, "{\"code\":\"NOT_SIGNED_IN\"}");
        } else if (call.equals("POST /api/performances/7/places")) {
            arrive(exchange, session, body);
        } else {
            place(exchange, call, sale.places.get(call.split("/")[3]));
        }
    }

    private void arrive(HttpExchange exchange, String session, JsonFields body) throws IOException {
        String stamp = exchange.getRequestHeaders().getFirst("Bilheteria-Stamp");
        if (stamp != null) {
            stampsBrought.add(stamp);
        }
        if (takeOne(gateFullFor)) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.getResponseHeaders().add("Bilheteria-Stamp", STAMP);
            answer(exchange, 503, "{\"code\":\"GATE_FULL\"}");
            return;
        }
        FakeSale.FakePlace known = sale.placeOf(session);
        FakeSale.FakePlace place =
                known != null ? known : sale.arrive(session, (int) body.count("full"), (int) body.count("half"));
        if (forgetsArrivals) {
            sale.journal.clear();
        }
        if (!takeOne(arrivalAnswersToLose)) {
            answer(
                    exchange,
                    known == null ? 202 : 200,
                    "{\"place\":\"" + place.id + "\",\"receipt\":\"r\",\"arrivedAt\":\"" + Instant.now()
                            + "\",\"state\":\"ARRIVED\"}");
        }
        if (dieAfterArrivals.getAndDecrement() == 0) {
            threads.execute(this::dieAndComeBack);
        }
    }

    private void dieAndComeBack() {
        kill();
        CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS, threads).execute(() -> {
            try {
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void place(HttpExchange exchange, String call, FakeSale.FakePlace place) throws IOException {
        sale.work(Instant.now());
        if (call.startsWith("DELETE")) {
            sale.end(place, "LEFT");
            answer(exchange, 204, "");
        } else if (call.endsWith("/payment")) {
            boolean held = place.state.equals("HELD");
            answer(exchange, held ? 200 : 409, held ? "{\"txid\":\"" + place.id + "\"}" : "{\"code\":\"NOT_HELD\"}");
        } else {
            looks.incrementAndGet();
            answer(exchange, 200, place.json());
        }
    }

    private void signUp(HttpExchange exchange, String email) throws IOException {
        String session = sale.signUp(email);
        if (takeOne(signUpAnswersToLose)) {
            return;
        }
        if (session == null) {
            answer(exchange, 409, "{\"code\":\"EMAIL_TAKEN\"}");
            return;
        }
        if (asksMailboxes) {
            answer(exchange, 201, "{\"buyer\":\"b\",\"confirmation\":\"c\"}");
            return;
        }
        exchange.getResponseHeaders().add("Set-Cookie", "session=" + session + "; Path=/; HttpOnly");
        answer(exchange, 201, "{\"buyer\":\"b\"}");
    }

    private void signIn(HttpExchange exchange, String email) throws IOException {
        boolean known = sale.accounts.contains(email) || email.equals("chefe@example.org");
        answer(
                exchange,
                known ? 200 : 401,
                known ? "{\"token\":\"s-" + email + "\"}" : "{\"code\":\"BAD_CREDENTIALS\"}");
    }

    private void bank(HttpExchange exchange, String txid) throws IOException {
        if (!takeOne(bankAnswersToLose)) {
            sale.pay(sale.places.get(txid));
            answer(exchange, 200, "{}");
        }
    }

    private void journal(HttpExchange exchange) throws IOException {
        List<String> lines = sale.journal;
        answer(exchange, 200, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    private static String session(HttpExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie == null ? null : cookie.replace("session=", "");
    }

    private static boolean takeOne(AtomicInteger supply) {
        return supply.getAndUpdate(left -> left > 0 ? left - 1 : left) > 0;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
