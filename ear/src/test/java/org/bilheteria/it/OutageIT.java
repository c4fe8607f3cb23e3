package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.bilheteria.support.Postgres;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Goal: with PostgreSQL and a broker of its own a crowd buys as it does with the embedded ones; either may go away and come
 * back: meanwhile the box office lives, says that it is not ready, acknowledges nobody and sends people back with their
 * stamps; afterwards everybody has what they had. Method: the distribution, a real PostgreSQL, an Artemis with the shipped broker.xml.
 */
@Order(2)
class OutageIT {

    private static Postgres database;
    private static OwnBroker broker;
    private static Distribution server;
    private static Api api;
    private static Api impatient;

    @BeforeAll
    static void start() throws Exception {
        database = Postgres.start();
        broker = OwnBroker.start();
        Map<String, String> settings = new TreeMap<>(database.settings());
        settings.putAll(broker.settings());
        settings.put("BILHETERIA_DEMO", "false");
        settings.put("BILHETERIA_LINE_SETTLE", "PT0.2S");
        server = Distribution.start(settings);
        api = new Api(server);
        impatient = api.impatient();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        broker.close();
        database.close();
    }

    @Test
    void aCrowdBuys() throws Exception {
        Process crowd = server.crowd("--buyers 150 --tickets 100 --opens-in PT2S --arrive-within PT4S --timeout PT20M");

        assertThat(crowd.waitFor())
                .as(() -> "the crowd's verdict, see " + server.crowdLog())
                .isZero();
    }

    @Test
    void aBrokerOutsideTellsHowManyMessagesWait() {
        await().until(() -> api.get("/metrics")
                .body()
                .lines()
                .anyMatch(line -> line.matches("bilheteria_broker_depth(\\{.*})? [0-9].*")));
    }

    @Test
    void whileTheBrokerIsAwayNobodyIsAcknowledged() throws Exception {
        Sale sale = api.openSale(2);
        String holder = api.newBuyer();
        String held = api.hold(sale, holder);
        String unlucky = api.newBuyer();
        assertThat(ready()).isEqualTo(200);

        broker.stop();
        Map<String, String> stamp;
        try {
            await().until(() -> ready() == 503);
            assertThat(impatient.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> sentBack = arrive(sale, unlucky, Map.of());
            assertThat(sentBack.statusCode()).isEqualTo(503);
            stamp = Map.of(
                    "Bilheteria-Stamp",
                    sentBack.headers().firstValue("Bilheteria-Stamp").orElseThrow());
        } finally {
            broker.open();
        }
        Instant back = Instant.now();

        await().until(() -> ready() == 200);
        String receipt = await().until(() -> arrive(sale, unlucky, stamp), answer -> answer.statusCode() == 202)
                .body();
        assertThat(Instant.parse(text(receipt, "arrivedAt"))).isBefore(back);
        assertThat(api.get("/metrics").body()).containsPattern("bilheteria_gate_sent_back(\\{.*})? [1-9]");
        api.awaitState(text(receipt, "place"), unlucky, "HELD");
        assertThat(api.own("/api/places/" + held, holder).getString("state")).isEqualTo("HELD");
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsToldToComeAgainAndNothingIsLost() throws Exception {
        Sale sale = api.openSale(2);
        String holder = api.newBuyer();
        String held = api.hold(sale, holder);
        String waiting = api.newBuyer();
        String open = "bilheteria_open\\{.*performance=\"" + sale.performance() + "\".*} ";
        await().untilAsserted(() -> assertThat(api.get("/metrics").body()).containsPattern(open + "1"));
        assertThat(ready()).isEqualTo(200);

        database.stop();
        try {
            await().until(() -> ready() == 503);
            assertThat(impatient.get("/health/live").statusCode()).isEqualTo(200);
            // A board may be a second old.
            HttpResponse<String> board =
                    await().until(() -> impatient.get(sale.path() + "/board"), answer -> answer.statusCode() != 200);
            saysThatItComesBack(board, "\"code\":\"UNAVAILABLE\"");
            Map<String, String> reader = Map.of("Accept", "text/html", "Cookie", "session=" + holder);
            saysThatItComesBack(impatient.send("GET", "/place?id=" + held, reader), "Já voltamos");
            // What was counted may be five seconds old.
            await().until(
                            this::scraped,
                            body -> Pattern.compile("bilheteria_refunds\\{.*troubled.*} NaN")
                                    .matcher(body)
                                    .find());
            assertThat(scraped()).containsPattern(open + "NaN");
        } finally {
            database.open();
        }

        await().until(() -> ready() == 200);
        api.hold(sale, waiting);
        assertThat(api.own("/api/places/" + held, holder).getString("state")).isEqualTo("HELD");
    }

    /** For a moment the gate knows all it needs, and whom it acknowledges is on the broker's disk; soon it acknowledges nobody. */
    @Test
    void whoComesAsTheDatabaseGoesAwayIsEnteredLaterOrToldToComeAgain() throws Exception {
        Sale sale = api.openSale(20);
        Queue<String> newcomers = new ArrayDeque<>();
        for (int i = 0; i < 8; i++) {
            newcomers.add(api.newBuyer());
        }
        List<String> acknowledged = new ArrayList<>();

        database.stop();
        try {
            await().until(() -> ready() == 503);
            HttpResponse<String> sentBack = await().pollInterval(Duration.ofSeconds(1))
                    .until(() -> arrive(newcomers.remove(), sale, acknowledged), answer -> answer.statusCode() != 202);
            saysThatItComesBack(sentBack, "\"code\":\"UNAVAILABLE\"");
        } finally {
            database.open();
        }

        await().until(() -> ready() == 200);
        for (String buyer : acknowledged) {
            api.hold(sale, buyer);
        }
        api.hold(sale, newcomers.remove());
    }

    private static HttpResponse<String> arrive(String buyer, Sale sale, List<String> acknowledged) {
        HttpResponse<String> answer = arrive(sale, buyer, Map.of());
        if (answer.statusCode() == 202) {
            acknowledged.add(buyer);
        }
        return answer;
    }

    @Test
    void whoWasAcknowledgedJustBeforeTheDatabaseWentAwayIsCalledWhenItIsBack() throws Exception {
        Sale sale = api.openSale(20);
        List<String> buyers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            buyers.add(api.newBuyer());
        }
        List<CompletableFuture<HttpResponse<String>>> arrivals =
                buyers.stream().map(buyer -> api.arrive(sale, buyer, Map.of())).toList();
        CompletableFuture.anyOf(arrivals.toArray(CompletableFuture[]::new)).join();

        database.stop();
        try {
            arrivals.forEach(CompletableFuture::join);
        } finally {
            database.open();
        }

        await().until(() -> ready() == 200);
        for (int i = 0; i < buyers.size(); i++) {
            HttpResponse<String> answer = arrivals.get(i).join();
            if (answer.statusCode() == 202) {
                api.awaitState(text(answer.body(), "place"), buyers.get(i), "HELD");
            } else {
                assertThat(answer.statusCode()).isEqualTo(503);
            }
        }
        assertThat(arrivals).anyMatch(arrival -> arrival.join().statusCode() == 202);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsToldThatHeIsSignedOut() throws Exception {
        String token = api.newBuyer();
        database.stop();
        try {
            await().until(() -> ready() == 503);
            assertThat(impatient
                            .send("DELETE", "/api/session", Api.bearer(token))
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            database.open();
        }
        await().until(() -> ready() == 200);
    }

    private static void saysThatItComesBack(HttpResponse<String> answer, String how) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains(how).doesNotContain("Exception");
    }

    private static HttpResponse<String> arrive(Sale sale, String buyer, Map<String, String> headers) {
        return api.arrive(sale, buyer, headers).join();
    }

    private static String text(String json, String name) {
        return Json.createReader(new StringReader(json)).readObject().getString(name);
    }

    /** An exception on the way shows in the middle of what was written so far, with status 200. */
    private String scraped() throws Exception {
        HttpResponse<String> metrics = impatient.get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).doesNotContain("urn:bilheteria:problem");
        return metrics.body();
    }

    private static int ready() throws IOException, InterruptedException {
        return impatient.get("/health/ready").statusCode();
    }
}
