package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bilheteria.it.MoneyStage.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the cases of docs/nasty-cases.md that are about what a notice says, and about money that goes back. Method: a payment
 * the simulator keeps to itself, and a notice of it that the test writes; afterwards the balance of the day must be zero.
 */
@OnSharedServer(SetUp.QUICK_LINE)
class NastyNoticesIT {

    private static final String UNHEARD = ",\"notify\":false";

    private static MoneyStage stage;

    @BeforeAll
    static void open(Distribution server) throws Exception {
        stage = new MoneyStage(server);
    }

    @AfterEach
    void theBalanceIsZero() {
        stage.awaitBalanceOfZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "1000.00", "9999999999.99"})
    void case08WhatIsTooMuchGoesBackAndTheRestBuys(String amount) throws Exception {
        Held held = stage.hold();

        String payment = stage.api.pay(stage.charge(held), ",\"amount\":\"" + amount + "\"");

        stage.awaitState(held, "PAID");
        stage.awaitInBalance(
                payment, new java.math.BigDecimal(amount).subtract(new java.math.BigDecimal("100.00")) + ",0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99", "0.01"})
    void case08TooLittleGoesBackAndTheHoldIsPaidByAnotherCharge(String amount) throws Exception {
        Held held = stage.hold();
        String first = stage.charge(held);

        String payment = stage.api.pay(first, ",\"amount\":\"" + amount + "\"");

        stage.awaitInBalance(payment, "RETURNED,TOO_LITTLE,,0.00," + amount + ",0.00");
        String second = stage.charge(held);
        assertThat(second).isNotEqualTo(first);
        stage.api.pay(second, "");
        stage.awaitState(held, "PAID");
    }

    @Test
    void case11OneMalformedPartDoesNotHurtTheOthers() throws Exception {
        Held one = stage.hold();
        Held other = stage.hold();
        String first = payment(stage.charge(one));
        String second = payment(stage.charge(other));
        String unknown = IntStream.range(0, 50)
                .mapToObj(i -> part(String.format("E%031d", i), "x".repeat(26), "1.00", "2026-01-01T00:00:00Z"))
                .collect(Collectors.joining(","));

        assertThat(stage.notice(first + "," + unknown + ",{\"endToEndId\":7,\"valor\":[]}," + second))
                .isEqualTo(200);

        stage.awaitState(one, "PAID");
        stage.awaitState(other, "PAID");
        assertThat(stage.oddNotices()).contains("MALFORMED");
    }

    @Test
    void case12TakenBackBeforeWeEverHeardOfThePayment() throws Exception {
        Held held = stage.hold();
        String id = stage.api.pay(stage.charge(held), UNHEARD);

        takeBack(id);

        awaitTakenBack(held);
    }

    @Test
    void case30TheBankTakesAConfirmedPaymentBack() throws Exception {
        Held held = stage.hold();
        String id = stage.api.pay(stage.charge(held), "");
        stage.awaitState(held, "PAID");

        takeBack(id);

        awaitTakenBack(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"devolucoes\":{\"id\":\"1\",\"valor\":\"1.00\",\"status\":\"NUNCA_VISTO\"}",
                ",\"devolucoes\":[{\"id\":\"1\",\"valor\":\"1.00\",\"status\":\"DEVOLVIDO\"}]",
                ",\"componentesValor\":{\"original\":{\"valor\":\"100.00\"}},\"novidade\":[1,{}]",
                ",\"infoPagador\":\"Fulano\\u0000 de Tal <b>\""
            })
    void case13And14WhatNobodyExpectedIsLetPass(String more) throws Exception {
        Held held = stage.hold();
        String notice = payment(stage.charge(held));

        assertThat(stage.notice(notice.substring(0, notice.length() - 1) + more + "}"))
                .isEqualTo(200);

        stage.awaitState(held, "PAID");
        assertThat(stage.oddNotices()).doesNotContain("Fulano");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T10:00:00-03:00",
                "2026-11-23T13:00:00.123456789Z",
                "2199-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z"
            })
    void case16WhateverTimeTheNoticeSaysThePspsListCounts(String time) throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        String id = stage.api.pay(txid, UNHEARD);

        assertThat(stage.notice(part(id, txid, "100.00", time))).isEqualTo(200);

        stage.awaitState(held, "PAID");
    }

    @Test
    void case28AnOldNoticeIsSentAgainAndAgain() throws Exception {
        Held held = stage.hold();
        String notice = payment(stage.charge(held));

        for (int i = 0; i < 10; i++) {
            assertThat(stage.notice(notice)).isEqualTo(200);
            stage.awaitState(held, "PAID");
        }

        assertThat(stage.inJournal(held, "PAID")).isEqualTo(1);
    }

    @Test
    void case27ANoticeOfMoneyThatNeverCameBuysNothing() throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);

        assertThat(stage.notice(part("E" + "7".repeat(31), txid, "100.00", "2026-01-01T00:00:00Z")))
                .isEqualTo(200);

        stage.api.pay(txid, "");
        stage.awaitState(held, "PAID");
        assertThat(stage.inJournal(held, "PAID")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100,00", "0100.00"})
    void case35HoweverTheNoticeWritesTheAmountThePspsListCounts(String amount) throws Exception {
        Held held = stage.hold();
        String txid = stage.charge(held);
        String id = stage.api.pay(txid, UNHEARD);

        assertThat(stage.notice(part(id, txid, amount, "2026-01-01T00:00:00Z"))).isEqualTo(200);

        stage.awaitState(held, "PAID");
    }

    private static void takeBack(String id) throws Exception {
        assertThat(stage.api
                        .post("/psp/bank/take-back", "{\"endToEndId\":\"" + id + "\"}", null)
                        .statusCode())
                .isBetween(200, 299);
    }

    /** Pays in silence. @return the part of a notice about it */
    private static String payment(String txid) throws Exception {
        return part(stage.api.pay(txid, UNHEARD), txid, "100.00", "2026-01-01T00:00:00Z");
    }

    private static String part(String id, String txid, String amount, String time) {
        return "{\"endToEndId\":\"" + id + "\",\"txid\":\"" + txid + "\",\"valor\":\"" + amount + "\",\"horario\":\""
                + time + "\"}";
    }

    /** The journal says so, and then the board: before, it may be of a second ago. */
    private static void awaitTakenBack(Held held) {
        await().until(() -> stage.inJournal(held, "REFUNDED") == 1);
        await().until(() -> stage.board(held.sale()).toString(), board -> board.contains("\"sold\":0"));
    }
}
