package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bilheteria.it.MoneyStage.Held;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a person may do about money, by REST, does that and nothing else, and is written down. Method: a server of its own,
 * whose PSP refuses refunds or its list.
 */
class MoneyLeversIT {

    private static final String REFUSES_REFUNDS =
            "{\"operation\":\"refund.create\",\"kind\":\"STATUS\",\"status\":422,\"times\":100000}";
    private static final String HIDES_ITS_LIST =
            "{\"operation\":\"pix.list\",\"kind\":\"STATUS\",\"status\":403,\"times\":100000}";

    private static Distribution server;
    private static MoneyStage stage;
    private static String organiser;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Map.of("BILHETERIA_DEMO", "false", "BILHETERIA_LINE_SETTLE", "PT0.2S"));
        stage = new MoneyStage(server);
        organiser = stage.api.organiser(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void thePspDoesAsItShould() throws Exception {
        stage.faults("");
    }

    @Test
    void fault14ARefundThatThePspRefusesIsStoppedAndRetried() throws Exception {
        stage.faults(REFUSES_REFUNDS);
        String payment = paidTooLittle();
        String refund = awaitRefund(payment).getString("id");

        assertThat(act("refunds/" + refund + "/stop", "").statusCode()).isEqualTo(204);
        assertThat(get("refunds/troubled")).contains(refund, "\"stopped\":true");
        stage.faults("");
        assertThat(act("refunds/" + refund + "/retry", "").statusCode()).isEqualTo(204);

        await().until(() -> refundOf(payment).getString("state").equals("DONE"));
        assertThat(act("refunds/" + refund + "/retry", "").statusCode()).isEqualTo(409);
        assertThat(get("refunds/troubled")).doesNotContain(refund);
        assertThat(get("audit")).contains("stop refund", "retry refund", "refund " + refund);
    }

    @Test
    void fault14AReturnByHandIsNotOwedOnceMore() throws Exception {
        stage.faults(REFUSES_REFUNDS);
        String payment = paidTooLittle();
        awaitRefund(payment);
        String path = "payments/" + payment + "/return";

        assertThat(act(path, "{\"id\":\"D1\",\"amount\":\"100.00\"}").statusCode())
                .as("more than was paid")
                .isEqualTo(422);
        assertThat(act(path, "{\"id\":\"D1\",\"amount\":\"99.99\"}").statusCode())
                .isEqualTo(204);
        assertThat(act(path, "{\"id\":\"D1\",\"amount\":\"0.01\"}").statusCode())
                .as("written down already")
                .isEqualTo(409);

        stage.awaitInBalance(payment, "0.00,99.99,0.00,0.00,0.00");
        stage.awaitBalanceOfZero();
        assertThat(get("payments?q=" + payment)).contains("TAKEN_BACK", "\"state\":\"FAILED\"");
        assertThat(get("audit")).contains("note return", "return D1 of 99.99");
    }

    @Test
    void fault14TheReconciliationFileSaysWhatBothHaveAndWhenItIsPartial() throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        String payment = stage.api.pay(txid, "");
        stage.awaitState(held, "PAID");
        LocalDate today = LocalDate.now(ZoneId.of("America/Sao_Paulo"));
        String file = "reconciliation.csv?from=" + today + "&to=" + today;

        List<String> whole =
                get(file).lines().filter(row -> row.contains(payment)).toList();
        stage.faults(HIDES_ITS_LIST);
        String partial = get(file);

        assertThat(whole).singleElement().asString().startsWith("PAYMENT,").endsWith(",both");
        assertThat(partial).contains(payment).contains("\nPARTIAL,");
        assertThat(get("payments?q=" + txid)).contains(payment);
    }

    private static String paidTooLittle() throws Exception {
        return stage.api.pay(stage.charge(stage.hold()), ",\"amount\":\"99.99\"");
    }

    private static JsonObject awaitRefund(String payment) {
        return await().until(() -> refundOf(payment), refund -> refund != JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The first refund of a payment; empty before there is one. */
    private static JsonObject refundOf(String payment) throws Exception {
        return stage.api.list("/api/organiser/payments?q=" + payment, organiser).stream()
                .flatMap(found -> found.asJsonObject().getJsonArray("refunds").stream())
                .map(JsonValue::asJsonObject)
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static String get(String path) throws Exception {
        return stage.api
                .send("GET", "/api/organiser/" + path, Api.bearer(organiser))
                .body();
    }

    private static HttpResponse<String> act(String path, String body) throws Exception {
        return stage.api.post("/api/organiser/" + path, body, organiser);
    }
}
