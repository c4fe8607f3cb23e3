package org.bilheteria.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;

/** The shipped distribution, started on fresh data and asked through its public contract. */
final class Server implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

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

    void waitForOpening() throws Exception {
        while (!board().getString("phase").equals("OPEN")) {
            Thread.sleep(500);
        }
        // The lobby's own window must be behind us.
        Thread.sleep(5_000);
    }

    long held(int sector) throws Exception {
        return sector(sector).getInt("held");
    }

    /** Waits until so many are held and tells when the last of them was. */
    Instant lastHeldAt(int sector, long held) throws Exception {
        JsonObject now = sector(sector);
        while (now.getInt("held") < held) {
            Thread.sleep(200);
            now = sector(sector);
        }
        String line = get("/api/performances/1/sectors/" + sector + "/journal?from=" + now.getInt("journalSeq"));
        return Instant.parse(
                Json.createReader(new StringReader(line.lines().findFirst().orElseThrow()))
                        .readObject()
                        .getString("at"));
    }

    void verifyJournal(Path distribution, int sector) throws Exception {
        new ProcessBuilder(
                        distribution.resolve("bin/verify-journal").toString(),
                        "http://localhost:" + port + "/api/performances/1/sectors/" + sector + "/journal")
                .inheritIO()
                .start()
                .waitFor();
    }

    private JsonObject sector(int sector) throws Exception {
        JsonArray sectors = board().getJsonArray("sectors");
        return sectors.getValuesAs(JsonObject.class).stream()
                .filter(json -> json.getString("sector").equals(Integer.toString(sector)))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject board() throws Exception {
        return Json.createReader(new StringReader(get("/api/performances/1/board")))
                .readObject();
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
