package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import org.bilheteria.support.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Goal: the nasty cases of docs/nasty-cases.md end as the picture in docs/money.md says, through the real client. Method:
 * the simulator is told to misbehave; after each case the balance of the day must be zero. Cases that begin with a hold that ends
 * begin together, and come first, before anything goes wrong that could strike another's.
 */
@OnSharedServer(SetUp.SHORT_HOLDS)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(OrderAnnotation.class)
class MisbehavingPspIT {

    private static MoneyStage stage;
    private static Api api;
    private static MoneyStage.Held late;
    private static String lateCharge;
    private static MoneyStage.Held unpaid;

    @BeforeAll
    static void open(Distribution server) throws Exception {
        stage = new MoneyStage(server);
        api = stage.api;
        Sale sale = api.openSale(1);
        late = stage.hold(sale);
        lateCharge = stage.charge(late);
        api.enter(sale, api.newBuyer());
        unpaid = stage.hold();
        assertThat(forgedNotice(stage.charge(unpaid))).isEqualTo(403);
    }

    /** @return the status */
    private static int forgedNotice(String txid) throws Exception {
        String forged = "{\"pix\":[{\"endToEndId\":\"E1234567890123456789012345678901\",\"txid\":\"" + txid
                + "\",\"valor\":\"100.00\",\"horario\":\"2026-01-01T00:00:00Z\"}]}";
        return api.post("/pix?hmac=guessed", forged, null).statusCode();
    }

    @AfterEach
    void theBalanceIsZero() throws Exception {
        stage.faults("");
        stage.awaitBalanceOfZero();
    }

    @Test
    void theAnswerToANewChargeIsLost() throws Exception {
        MoneyStage.Held held = stage.hold();
        stage.faults(MoneyStage.fault("cob.create", "LOSE", 1));

        String txid = stage.charge(held);

        api.pay(txid, "");
        stage.awaitState(held, "PAID");
    }

    @Test
    void thePspFailsAtFirst() throws Exception {
        MoneyStage.Held held = stage.hold();
        stage.faults(MoneyStage.fault("cob.create", "STATUS", 1) + "," + MoneyStage.fault("cob.create", "HTML", 1));

        api.pay(stage.charge(held), "");

        stage.awaitState(held, "PAID");
    }

    @Test
    void theTokenIsRefusedInTheMiddle() throws Exception {
        MoneyStage.Held held = stage.hold();
        stage.faults("{\"operation\":\"cob.create\",\"kind\":\"STATUS\",\"status\":401}");

        api.pay(stage.charge(held), "");

        stage.awaitState(held, "PAID");
    }

    @Test
    void theNoticeNeverComes() throws Exception {
        MoneyStage.Held held = stage.hold();
        String txid = stage.charge(held);
        stage.faults(MoneyStage.fault("notice", "DROP", 1));

        api.pay(txid, "");

        stage.awaitState(held, "PAID");
    }

    @Test
    void noticesComeTogetherAndTenTimes() throws Exception {
        MoneyStage.Held first = stage.hold();
        api.pay(stage.charge(first), ",\"copies\":10");
        stage.awaitState(first, "PAID");
        MoneyStage.Held second = stage.hold();
        stage.faults(MoneyStage.fault("notice", "GROUP", 3));

        api.pay(stage.charge(second), ",\"copies\":3");

        stage.awaitState(second, "PAID");
    }

    @Test
    void theAnswerToARemovalIsLostAndNobodyPaid() throws Exception {
        MoneyStage.Held held = stage.hold();
        stage.charge(held);

        stage.faults(MoneyStage.fault("cob.change", "LOSE", 2) + "," + MoneyStage.fault("cob.read", "STATUS", 2));

        stage.awaitState(held, "EXPIRED");
    }

    @Test
    @Order(1)
    void paidLateWhileAnotherHoldsTheTicketTheMoneyGoesBackThoughRefundsFailAtFirst() throws Exception {
        stage.awaitState(late, "EXPIRED");
        stage.faults(
                MoneyStage.fault("refund.create", "LOSE", 1) + "," + MoneyStage.fault("refund.create", "STATUS", 3));

        String payment = api.pay(lateCharge, ",\"force\":true");

        stage.awaitInBalance(payment, "RETURNED,LATE,,0.00,100.00,0.00");
    }

    @Test
    void thePspGoesAwayAndAllClocksStandStillUntilItIsBack() throws Exception {
        Sale sale = api.openSale(2);
        MoneyStage.Held held = stage.hold(sale);
        stage.faults(MoneyStage.fault("*", "STATUS", 60));

        assertThat(api.impatient()
                        .post("/api/places/" + held.place() + "/payment", "", held.buyer())
                        .statusCode())
                .isEqualTo(503);

        assertThat(phase(sale)).isEqualTo("PAUSED");
        stage.faults("");
        await().until(() -> phase(sale).equals("OPEN"));
        api.pay(stage.charge(held), "");
        stage.awaitState(held, "PAID");
    }

    @Test
    @Order(0)
    void aForgedNoticeOfAChargeNobodyPaidDoesNothing() {
        stage.awaitState(unpaid, "EXPIRED");
    }

    private static String phase(Sale sale) throws Exception {
        return stage.board(sale).getString("phase");
    }
}
