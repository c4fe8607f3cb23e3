package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.bilheteria.support.Sale;

/** A running distribution whose payment provider does what a test tells it to, with what buyers and organisers see of it. */
final class MoneyStage {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final Distribution server;
    private final String organiser;

    final Api api;

    /** A hold of one ticket, R$ 100.00. */
    record Held(Sale sale, String buyer, String place) {}

    MoneyStage(Distribution server) throws Exception {
        this.server = server;
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

    /** What the balance says of a payment, from its outcome on. @param payment its endToEndId */
    void awaitInBalance(String payment, String line) {
        await().until(() -> asOrganiser("/api/organiser/balance.csv?day=" + today())
                .lines()
                .anyMatch(row -> row.startsWith(payment + ",") && row.contains(line)));
    }

    private static LocalDate today() {
        return LocalDate.now(SAO_PAULO);
    }

    void awaitBalanceOfZero() {
        String day = "/api/organiser/balance?day=" + today();
        JsonObject balance = await().until(
                        () -> api.own(day, organiser),
                        drawn -> drawn.getString("difference", "").equals("0.00")
                                && drawn.getString("owed", "").equals("0.00"));
        assertThat(balance.getJsonArray("onlyAtPsp")).isEmpty();
    }

    String oddNotices() throws Exception {
        return asOrganiser("/api/organiser/notices/odd");
    }

    String inReview() throws Exception {
        return asOrganiser("/api/organiser/payments/review");
    }

    private String asOrganiser(String path) throws Exception {
        return api.send("GET", path, Api.bearer(organiser)).body();
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

    /** Asks a provider that wants a token what it knows. @param path within its API */
    JsonObject atPsp(String path) throws Exception {
        String secret = URLEncoder.encode(SetUp.PSP_SECRET, StandardCharsets.UTF_8);
        String token = api.form(
                        "/psp/oauth/token",
                        "grant_type=client_credentials&client_id=bilheteria&client_secret=" + secret)
                .getString("access_token");
        return api.own("/psp" + path, token);
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
        assertThat(api.put("/psp/faults", "{\"faults\":[" + faults + "]}").statusCode())
                .isEqualTo(204);
    }

    /** Until all faults have struck. */
    void awaitFaults() {
        await().until(() -> {
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
}
