package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.bilheteria.bench.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: the nasty cases of docs/nasty-cases.md end as the picture in docs/money.md says, through the real client. Method:
 * the simulator is told to misbehave; after each case the balance of the day must be zero.
 */
class MisbehavingPspIT {

    private static Distribution server;
    private static Api api;
    private static String organiser;

    @BeforeAll
    static void open() throws Exception {
        server = Distribution.start(Map.of(
                "BILHETERIA_DEMO", "false",
                "BILHETERIA_LINE_SETTLE", "PT0.2S",
                "BILHETERIA_HOLD_DURATION", "PT20S",
                "BILHETERIA_HOLD_GRACE", "PT2S",
                "BILHETERIA_PSP_TIMEOUT", "PT2S",
                "BILHETERIA_PSP_SIMULATOR_AUTH", "bilheteria:a secret of theirs",
                "BILHETERIA_PSP_CLIENT_SECRET", "a secret of theirs"));
        api = new Api(server);
        organiser = api.organiser(server);
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @AfterEach
    void theBalanceIsZero() throws Exception {
        faults("");
        String today = LocalDate.now(ZoneId.of("America/Sao_Paulo")).toString();
        JsonObject balance = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.own("/api/organiser/balance?day=" + today, organiser),
                        drawn -> drawn.getString("difference", "").equals("0.00")
                                && drawn.getString("owed", "").equals("0.00"));
        assertThat(balance.getJsonArray("onlyAtPsp")).isEmpty();
    }

    @Test
    void theAnswerToANewChargeIsLost() throws Exception {
        Held held = hold();
        faults(fault("cob.create", "LOSE", 1));

        String txid = api.charge(held.place, held.buyer);

        api.pay(txid, "");
        api.awaitState(held.place, held.buyer, "PAID");
    }

    @Test
    void thePspFailsAtFirst() throws Exception {
        Held held = hold();
        faults(fault("cob.create", "STATUS", 1) + "," + fault("cob.create", "HTML", 1));

        api.pay(api.charge(held.place, held.buyer), "");

        api.awaitState(held.place, held.buyer, "PAID");
    }

    @Test
    void theTokenIsRefusedInTheMiddle() throws Exception {
        Held held = hold();
        faults("{\"operation\":\"cob.create\",\"kind\":\"STATUS\",\"status\":401}");

        api.pay(api.charge(held.place, held.buyer), "");

        api.awaitState(held.place, held.buyer, "PAID");
    }

    @Test
    void theNoticeNeverComes() throws Exception {
        Held held = hold();
        String txid = api.charge(held.place, held.buyer);
        faults(fault("notice", "DROP", 1));

        api.pay(txid, "");

        api.awaitState(held.place, held.buyer, "PAID");
    }

    @Test
    void noticesComeTogetherAndTenTimes() throws Exception {
        Held first = hold();
        Held second = hold();
        api.pay(api.charge(first.place, first.buyer), ",\"copies\":10");
        api.awaitState(first.place, first.buyer, "PAID");
        faults(fault("notice", "GROUP", 3));

        api.pay(api.charge(second.place, second.buyer), ",\"copies\":3");

        api.awaitState(second.place, second.buyer, "PAID");
    }

    @Test
    void theAnswerToARemovalIsLostAndNobodyPaid() throws Exception {
        Held held = hold();
        api.charge(held.place, held.buyer);

        faults(fault("cob.change", "LOSE", 2) + "," + fault("cob.read", "STATUS", 2));

        api.awaitState(held.place, held.buyer, "EXPIRED");
    }

    @Test
    void paidLateWhileAnotherHoldsTheTicketTheMoneyGoesBackThoughRefundsFailAtFirst() throws Exception {
        Sale sale = api.openSale(1);
        Held late = hold(sale);
        String txid = api.charge(late.place, late.buyer);
        String next = api.newBuyer();
        api.arrive(sale, next, Map.of()).join();
        api.awaitState(late.place, late.buyer, "EXPIRED");
        faults(fault("refund.create", "LOSE", 1) + "," + fault("refund.create", "STATUS", 3));

        api.pay(txid, ",\"force\":true");

        String csv = "/api/organiser/balance.csv?day=" + LocalDate.now(ZoneId.of("America/Sao_Paulo"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.send("GET", csv, Map.of("Authorization", "Bearer " + organiser))
                        .body()
                        .contains("RETURNED,LATE,,0.00,100.00,0.00"));
    }

    @Test
    void thePspGoesAwayAndAllClocksStandStillUntilItIsBack() throws Exception {
        Sale sale = api.openSale(2);
        Held held = hold(sale);
        faults(fault("*", "STATUS", 60));

        assertThat(api.post("/api/places/" + held.place + "/payment", "", held.buyer)
                        .statusCode())
                .isEqualTo(503);

        assertThat(phase(sale)).isEqualTo("PAUSED");
        faults("");
        await().atMost(Duration.ofSeconds(30)).until(() -> phase(sale).equals("OPEN"));
        api.pay(api.charge(held.place, held.buyer), "");
        api.awaitState(held.place, held.buyer, "PAID");
    }

    @Test
    void aForgedNoticeOfAChargeNobodyPaidDoesNothing() throws Exception {
        Held held = hold();
        String txid = api.charge(held.place, held.buyer);
        String forged = "{\"pix\":[{\"endToEndId\":\"E1234567890123456789012345678901\",\"txid\":\"" + txid
                + "\",\"valor\":\"100.00\",\"horario\":\"2026-01-01T00:00:00Z\"}]}";

        assertThat(api.post("/pix?hmac=guessed", forged, null).statusCode()).isEqualTo(403);

        api.awaitState(held.place, held.buyer, "EXPIRED");
    }

    private static String phase(Sale sale) throws Exception {
        return Api.json(api.get(sale.path() + "/board")).getString("phase");
    }

    private record Held(String buyer, String place) {}

    private static Held hold() throws Exception {
        return hold(api.openSale(1));
    }

    private static Held hold(Sale sale) throws Exception {
        String buyer = api.newBuyer();
        return new Held(buyer, api.hold(sale, buyer));
    }

    private static String fault(String operation, String kind, int times) {
        return "{\"operation\":\"" + operation + "\",\"kind\":\"" + kind + "\",\"times\":" + times + "}";
    }

    /** @param faults JSON objects, by commas */
    private static void faults(String faults) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/psp/faults")))
                .PUT(BodyPublishers.ofString("{\"faults\":[" + faults + "]}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
    }
}
