package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.bilheteria.support.Sale;

/** A running distribution whose payment provider does what a test tells it to, with what buyers and organisers see of it. */
final class MoneyStage implements AutoCloseable {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Distribution server;
    private final String organiser;

    final Api api;

    /** A hold of one ticket, R$ 100.00. */
    record Held(Sale sale, String buyer, String place) {}

    /** @param settings besides short holds and a quick line */
    MoneyStage(Map<String, String> settings) throws Exception {
        Map<String, String> all = new TreeMap<>(Map.of(
                "BILHETERIA_DEMO", "false",
                "BILHETERIA_LINE_SETTLE", "PT0.2S"));
        all.putAll(settings);
        server = Distribution.start(all);
        api = new Api(server);
        organiser = api.organiser(server);
    }

    Distribution server() {
        return server;
    }

    Held hold() throws Exception {
        return hold(api.openSale(1));
    }

    Held hold(Sale sale) throws Exception {
        String buyer = api.newBuyer();
        return new Held(sale, buyer, api.hold(sale, buyer));
    }

    String charge(Held held) throws Exception {
        return api.charge(held.place, held.buyer);
    }

    JsonObject awaitState(Held held, String state) {
        return api.awaitState(held.place, held.buyer, state);
    }

    /** What becomes of a payment of R$ 100.00 that bought nothing, or of what was too much. */
    void awaitInBalance(String line) {
        String day = "/api/organiser/balance.csv?day=" + LocalDate.now(SAO_PAULO);
        await().atMost(Duration.ofSeconds(60)).until(() -> asOrganiser(day).contains(line));
    }

    void awaitBalanceOfZero() {
        String day = "/api/organiser/balance?day=" + LocalDate.now(SAO_PAULO);
        JsonObject balance = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.own(day, organiser),
                        drawn -> drawn.getString("difference", "").equals("0.00")
                                && drawn.getString("owed", "").equals("0.00"));
        assertThat(balance.getJsonArray("onlyAtPsp")).isEmpty();
    }

    String oddNotices() throws Exception {
        return asOrganiser("/api/organiser/notices/odd");
    }

    private String asOrganiser(String path) throws Exception {
        return api.send("GET", path, Map.of("Authorization", "Bearer " + organiser))
                .body();
    }

    long inJournal(Held held, String type) throws Exception {
        return api.get(held.sale.journal())
                .body()
                .lines()
                .filter(line -> line.contains("\"type\":\"" + type + "\""))
                .count();
    }

    JsonObject board(Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board"));
    }

    /** Plays the payer's bank. @return the payment's endToEndId */
    String pay(String txid, String more) throws Exception {
        return Api.json(api.post("/psp/bank/pay", "{\"txid\":\"" + txid + "\"" + more + "}", null))
                .getString("endToEndId");
    }

    /** Posts what the PSP would, with its secret. @return the status */
    int notice(String payments) throws Exception {
        return api.post("/pix?hmac=" + secret() + "&ignore=/pix", "{\"pix\":[" + payments + "]}", null)
                .statusCode();
    }

    /** What the webhook's address knows. */
    String secret() throws Exception {
        Properties keys = new Properties();
        Path file = server.folder().resolve("data").resolve("keys.properties");
        try (var reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        return keys.getProperty("webhook");
    }

    /** @param faults JSON objects, by commas; none ends the misbehaviour */
    void faults(String faults) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/psp/faults")))
                .PUT(BodyPublishers.ofString("{\"faults\":[" + faults + "]}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }

    /** Until all faults have struck. */
    void awaitFaults() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonArray left = Api.json(api.get("/psp/faults")).getJsonArray("faults");
            return left.isEmpty();
        });
    }

    static String fault(String operation, String kind, int times) {
        return "{\"operation\":\"" + operation + "\",\"kind\":\"" + kind + "\",\"times\":" + times + "}";
    }

    static String slow(String operation, String kind, int millis) {
        return "{\"operation\":\"" + operation + "\",\"kind\":\"" + kind + "\",\"millis\":" + millis + "}";
    }

    @Override
    public void close() {
        server.close();
    }
}
