package org.bilheteria.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The shipped distribution, started on fresh data and asked through its public contract. */
final class Server implements AutoCloseable {

    private static final String ORGANISER = "bench@example.org";
    private static final String PASSWORD = "a password of nobody else";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private String token;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server start(Path distribution, Path data, int port, String jmsUrl) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/bilheteria").toString());
        builder.environment().put("BILHETERIA_HTTP_PORT", Integer.toString(port));
        builder.environment().put("BILHETERIA_DATA", data.resolve("data").toString());
        builder.environment().put("BILHETERIA_JMS_URL", jmsUrl);
        builder.environment().put("BILHETERIA_ORGANISER_EMAIL", ORGANISER);
        builder.environment().put("BILHETERIA_ORGANISER_PASSWORD", PASSWORD);
        File log = data.resolve("server.log").toFile();
        Server server =
                new Server(builder.redirectErrorStream(true).redirectOutput(log).start(), port);
        while (!server.answers()) {
            if (!server.process.isAlive()) {
                throw new IOException("The server did not start, see " + log);
            }
            Thread.sleep(500);
        }
        return server;
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/api/performances").startsWith("[{");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Puts a sector of this capacity on sale and waits until the sale is open and its lobby behind us. */
    Sale openSale(int capacity) throws Exception {
        Instant opens = Instant.now().plusSeconds(2);
        JsonObject created = post(
                "/api/organiser/performances",
                Json.createObjectBuilder()
                        .add("title", "Bench")
                        .add("venue", "Bench")
                        .add("startsAt", opens.plus(Duration.ofDays(30)).toString())
                        .add("lobbyOpensAt", opens.toString())
                        .add("opensAt", opens.toString())
                        .add("closesAt", opens.plus(Duration.ofDays(1)).toString())
                        .add("sectors", Json.createArrayBuilder().add(sector(capacity)))
                        .build());
        Sale sale = new Sale(
                Integer.parseInt(created.getString("id")),
                Integer.parseInt(
                        created.getJsonArray("sectors").getJsonObject(0).getString("id")));
        Thread.sleep(7_000);
        return sale;
    }

    private static JsonObjectBuilder sector(int capacity) {
        return Json.createObjectBuilder()
                .add("name", "Floor")
                .add("capacity", capacity)
                .add("halfQuota", 0)
                .add("fullPrice", "100.00")
                .add("halfPrice", "50.00");
    }

    private JsonObject post(String path, JsonObject body) throws Exception {
        if (token == null && !path.equals("/api/session")) {
            token = post(
                            "/api/session",
                            Json.createObjectBuilder()
                                    .add("email", ORGANISER)
                                    .add("password", PASSWORD)
                                    .build())
                    .getString("token");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return Json.createReader(new StringReader(answer)).readObject();
    }

    /** Waits until anybody can read this line of the sector's book: what it says is committed. */
    void awaitLine(Sale sale, long seq) throws Exception {
        while (get(journal(sale) + "?from=" + seq).isBlank()) {
            Thread.sleep(100);
        }
    }

    void verifyJournal(Path distribution, Sale sale) throws Exception {
        new ProcessBuilder(
                        distribution.resolve("bin/verify-journal").toString(),
                        "http://localhost:" + port + journal(sale))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String journal(Sale sale) {
        return "/api/performances/" + sale.performance() + "/sectors/" + sale.sector() + "/journal";
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
