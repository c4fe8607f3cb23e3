package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import jakarta.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.bilheteria.it.MoneyStage.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Goal: the cases of docs/nasty-cases.md that are about moments (before the answer, during the removal, an hour later, by a
 * wrong clock). Method: the simulator's answers and clocks go wrong; after each case the balance of the day must be zero. Cases that
 * begin with a hold that ends begin together, and come first, before anything goes wrong that could strike another's.
 */
@OnSharedServer(SetUp.SHORT_HOLDS)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(OrderAnnotation.class)
class NastyMomentsIT {

    private static MoneyStage stage;

    /** Of cases 7 and 15, whose holds end while case 4 waits for the end of another. */
    private static Held unpaid;

    private static String unpaidCharge;
    private static Held paidInOtherLetters;
    private static String paymentInOtherLetters;

    @BeforeAll
    static void open(Distribution server) throws Exception {
        stage = new MoneyStage(server);
        unpaid = stage.hold();
        unpaidCharge = stage.charge(unpaid);
        paidInOtherLetters = stage.hold();
        String txid = stage.charge(paidInOtherLetters).toUpperCase(Locale.ROOT);
        paymentInOtherLetters = stage.api.pay(txid, ",\"amount\":\"100.00\"");
    }

    @AfterEach
    void theBalanceIsZero() throws Exception {
        stage.faults("");
        stage.awaitBalanceOfZero();
    }

    @Test
    void case03PaidBeforeThePspAnsweredAboutTheNewCharge() throws Exception {
        Held held = stage.hold();
        Instant before = Instant.now();
        stage.faults(MoneyStage.slow("cob.create", "LATE_ANSWER", 3_000));
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> ask(held));

        String txid = await().until(() -> newestCharge(before), found -> !found.isEmpty());
        assertThat(asked).isNotDone();
        stage.api.pay(txid, "");

        stage.awaitState(held, "PAID");
        assertThat(asked.join()).as("nothing is held any more").isEqualTo(409);
    }

    @Test
    @Order(1)
    void case04PaidAtTheVeryEndOfTheTimeShownAndToldInTheGrace() throws Exception {
        Held held = stage.hold();
        String end = stage.awaitState(held, "HELD").getJsonObject("hold").getString("expiresAt");
        String txid = stage.charge(held);
        await().until(() -> Instant.now().isAfter(Instant.parse(end)));

        stage.api.pay(txid, ",\"horario\":\"" + end.substring(0, 23) + "Z\"");

        stage.awaitState(held, "PAID");
        assertThat(stage.inJournal(held, "LATE")).isZero();
    }

    @Test
    void case06PaidWhileTheChargeIsBeingRemoved() throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        stage.faults(MoneyStage.slow("cob.change", "DELAY", 3_000));
        stage.awaitFaults();

        stage.api.pay(txid, "");

        stage.awaitState(held, "PAID");
        assertThat(stage.inJournal(held, "LATE")).as("honoured").isEqualTo(1);
    }

    @Test
    @Order(2)
    void case07SettledAfterAnHourOfReview() throws Exception {
        stage.awaitState(unpaid, "EXPIRED");

        stage.api.pay(unpaidCharge, ",\"force\":true");

        stage.awaitState(unpaid, "PAID");
        assertThat(stage.inJournal(unpaid, "LATE")).isEqualTo(1);
    }

    @Test
    void case10AStaticCodeWithOurTxidIsPaidAgainAfterThePurchase() throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        stage.api.pay(txid, "");
        stage.awaitState(held, "PAID");

        String again = stage.api.pay(txid, "");

        stage.awaitInBalance(again, "RETURNED,PAID_TWICE,,0.00,100.00,0.00");
    }

    @Test
    @Order(3)
    void case15TheTxidInOtherLettersIsAnother() {
        stage.awaitInBalance(paymentInOtherLetters, "REVIEW,FOREIGN_TXID,,0.00,0.00,0.00,100.00");
        stage.awaitState(paidInOtherLetters, "EXPIRED");
    }

    @Test
    void case20ThePspsClockIsMinutesAheadOrBehind() throws Exception {
        Held ahead = stage.hold();
        stage.api.pay(stage.charge(ahead), ",\"horario\":\"" + Instant.now().plusSeconds(300) + "\"");
        stage.awaitState(ahead, "PAID");

        Held behind = stage.hold();
        stage.api.pay(stage.charge(behind), ",\"horario\":\"" + Instant.now().minusSeconds(300) + "\"");
        stage.awaitState(behind, "PAID");

        assertThat(stage.inJournal(ahead, "LATE") + stage.inJournal(behind, "LATE"))
                .isZero();
    }

    @Test
    void case25SixtyFourNoticesRaceWithOurOwnQuestions() throws Exception {
        Held held = stage.hold();

        stage.api.pay(stage.charge(held), ",\"copies\":64");

        stage.awaitState(held, "PAID");
        stage.awaitBalanceOfZero();
        assertThat(stage.inJournal(held, "PAID")).isEqualTo(1);
    }

    @Test
    void case33ThePspRemovesTheChargeAndTheHoldGetsAnother() throws Exception {
        Held held = stage.hold();
        String first = stage.charge(held);

        stage.api.post("/psp/bank/remove", "{\"txid\":\"" + first + "\"}", null);
        stage.api.pay(first, ",\"force\":true");

        stage.awaitState(held, "PAID");
    }

    /** Asks for the charge. @return the status */
    private static int ask(Held held) {
        try {
            return stage.api
                    .post("/api/places/" + held.place() + "/payment", "", held.buyer())
                    .statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newestCharge(Instant since) throws Exception {
        String list = "/cob?inicio=" + since + "&fim=" + Instant.now().plus(Duration.ofMinutes(1));
        JsonArray found = stage.atPsp(list).getJsonArray("cobs");
        return found.isEmpty() ? "" : found.getJsonObject(0).getString("txid");
    }
}
