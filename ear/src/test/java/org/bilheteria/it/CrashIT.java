package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Goal: a kill -9 in the middle of a crowd loses no acknowledged arrival, breaks no journal and does not stop the sale.
 * Method: the crowd notes each acknowledgement as it gets it; the server is killed while arrivals are coming in, and again
 * while holds are being paid, and started on the same data; the crowd itself compares its notes with the journal, has the
 * journal verified, and exits with 0 only if all is well. The log says nothing of messages that only come again.
 */
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {

    private static Distribution server;

    @BeforeAll
    static void start() throws IOException {
        server = Distribution.start(Map.of("BILHETERIA_DEMO", "false"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(2)
    void aKillInTheMiddleOfACrowdLosesNothing() throws Exception {
        Path acks = server.folder().resolve("acks");
        Process crowd = server.crowd(
                "--buyers 600 --tickets 500 --opens-in PT5S --arrive-within PT12S --acks acks --timeout PT20M");

        awaitAcknowledged(acks, 150);
        server.kill();
        server.start();
        awaitAcknowledged(acks, 450);
        server.kill();
        server.start();

        assertThat(crowd.waitFor())
                .as(() -> "the crowd's verdict:\n" + read(server.crowdLog()))
                .isZero();
        assertThat(read(server.folder().resolve("server.log")).lines())
                .as("a start after a kill is nothing to be alarmed by")
                .noneMatch(line -> line.contains("AMQ"));
    }

    /** The first: it waits for the first payment there is. */
    @Test
    @Order(1)
    void aKillWhileTenPayOrAreRefundedGivesEachTheirTicketsOrMoneyOnce() throws Exception {
        Api api = new Api(server);
        Sale sale = api.openSale(10);
        Map<String, String> buyers = new LinkedHashMap<>();
        for (int n = 0; n < 10; n++) {
            String buyer = api.newBuyer();
            buyers.put(api.enter(sale, buyer).getString("place"), buyer);
        }
        List<String> charges = new ArrayList<>();
        for (Map.Entry<String, String> each : buyers.entrySet()) {
            api.awaitState(each.getKey(), each.getValue(), "HELD");
            charges.add(api.charge(each.getKey(), each.getValue()));
        }
        ExecutorService payers = Executors.newFixedThreadPool(charges.size());
        // The bank is killed as well: what it did not answer for is paid again, which it may have done already.
        charges.forEach(charge -> payers.submit(() -> api.pay(charge, "")));
        await().until(() ->
                api.list("/api/organiser/payments", api.organiser(server)).size() > 0);
        server.kill();
        payers.shutdownNow();
        server.start();

        for (Map.Entry<String, String> each : buyers.entrySet()) {
            if (!api.own("/api/places/" + each.getKey(), each.getValue())
                    .getString("state")
                    .equals("PAID")) {
                api.pay(charges.get(new ArrayList<>(buyers.keySet()).indexOf(each.getKey())), "");
            }
            api.awaitState(each.getKey(), each.getValue(), "PAID");
        }
        // The board may be as old as the second it is kept for.
        await().until(() -> sold(api, sale) == 10);
        await().until(() -> eachPaymentBoughtOrGoesBack(api.list("/api/organiser/payments", api.organiser(server))));

        cancelAndKill(api, sale);
        eachIsRefundedOnce(api, sale, buyers);
    }

    private static int sold(Api api, Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board"))
                .getJsonArray("sectors")
                .getJsonObject(0)
                .getInt("sold");
    }

    /** The show is cancelled, and the server killed while it undoes the purchases. */
    private static void cancelAndKill(Api api, Sale sale) throws Exception {
        String path = "/api/organiser/performances/" + sale.performance() + "/cancel";
        String organiser = api.organiser(server);
        assertThat(api.post(path, "{\"message\":\"It rains.\"}", organiser).statusCode())
                .isEqualTo(200);
        await().until(() -> api.get(sale.journal()).body().contains("\"type\":\"REFUNDED\""));
        server.kill();
        server.start();
    }

    private static void eachIsRefundedOnce(Api api, Sale sale, Map<String, String> buyers) throws Exception {
        for (Map.Entry<String, String> each : buyers.entrySet()) {
            api.awaitState(each.getKey(), each.getValue(), "REFUNDED");
        }
        await().until(() ->
                api.list("/api/organiser/payments", api.organiser(server)).getValuesAs(JsonObject.class).stream()
                        .filter(payment -> payment.getString("outcome").equals("CONFIRMED"))
                        .allMatch(CrashIT::givenBackOnce));
        assertThat(api.get(sale.journal()).body().lines().filter(line -> line.contains("\"type\":\"REFUNDED\"")))
                .hasSize(10);
    }

    private static boolean givenBackOnce(JsonObject payment) {
        return payment.getJsonArray("refunds").getValuesAs(JsonObject.class).stream()
                        .filter(refund -> refund.getString("reason").equals("SHOW_CANCELLED")
                                && refund.getString("state").equals("DONE"))
                        .count()
                == 1;
    }

    private static boolean eachPaymentBoughtOrGoesBack(JsonArray payments) {
        return payments.getValuesAs(JsonObject.class).stream()
                .allMatch(payment -> payment.getString("outcome").equals("CONFIRMED")
                        || !payment.getJsonArray("refunds").isEmpty());
    }

    private static void awaitAcknowledged(Path acks, int count) {
        await().until(() -> Files.exists(acks) && lines(acks) >= count);
    }

    private static long lines(Path file) throws IOException {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
