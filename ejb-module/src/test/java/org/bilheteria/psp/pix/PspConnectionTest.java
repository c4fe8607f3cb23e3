package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever a PSP answers, the client gives a charge or says that it does not know. */
class PspConnectionTest {

    private static final String TXID = "a".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {"<html>Login</html>", "", "{", "{\"txid\":7}", "[]", "null"})
    void anAnswerWithoutSenseIsNoAnswer(String body) throws IOException {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, body))) {
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 500, 502, 503})
    void whatIsNoYesIsNoAnswer(int status) throws IOException {
        try (FakePsp psp = new FakePsp(call -> {
            call.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
            FakePsp.answer(call, status, FakePsp.charge(TXID, "ATIVA"));
        })) {
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
            assertThat(psp.calls).as("no redirect is followed").hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ATIVA,ACTIVE",
        "CONCLUIDA,COMPLETED",
        "REMOVIDA_PELO_PSP,REMOVED",
        "REMOVIDO_PELO_USUARIO_RECEBEDOR,REMOVED",
        "SUSPENSA,OTHER"
    })
    void statusesNobodyKnowsYetAreLetPass(String said, PspChargeStatus meant) throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, FakePsp.charge(TXID, said)))) {
            assertThat(psp.client().charge(TXID).orElseThrow().status()).isEqualTo(meant);
        }
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (FakePsp psp = new FakePsp(call -> drip(call, over))) {
            psp.settings.put("psp.timeout", "PT0.5S");

            assertThatThrownBy(() -> psp.client().charge(TXID))
                    .isInstanceOf(PspUnavailable.class)
                    .hasMessageContaining("longer than");
            over.countDown();
        }
    }

    /** The head and one byte, and then nothing for as long as anybody listens. */
    private static void drip(com.sun.net.httpserver.HttpExchange call, CountDownLatch over) throws IOException {
        call.sendResponseHeaders(200, 100);
        call.getResponseBody().write('{');
        call.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            call.sendResponseHeaders(200, 0);
            for (int i = 0; i < 64; i++) {
                call.getResponseBody().write(new byte[65_536]);
            }
        })) {
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
        }
    }

    @Test
    void aChargeWhoseAnswerWasLostIsFoundWhenItIsMadeAgain() throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            boolean make = call.getRequestMethod().equals("PUT");
            FakePsp.answer(call, make ? 400 : 200, make ? "{}" : FakePsp.charge(TXID, "ATIVA"));
        })) {
            assertThat(psp.client().create(TXID, new Money(100), 300, "x").copyPaste())
                    .isEqualTo("code");
        }
    }

    @Test
    void aRefundWhoseAnswerWasLostIsTheSameRefund() throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            boolean make = call.getRequestMethod().equals("PUT");
            FakePsp.answer(
                    call,
                    make ? 400 : 200,
                    make
                            ? "{\"detail\":\"id já utilizado\"}"
                            : "{\"id\":\"r\",\"valor\":\"1.00\",\"status\":\"DEVOLVIDO\"}");
        })) {
            PspRefund refund = psp.client().refund("E", "r", new Money(100));

            assertThat(refund).isEqualTo(new PspRefund("r", "E", new Money(100), PspRefundStatus.DONE));
        }
    }

    @Test
    void aRefundThePspWillNeverMakeIsToldFromOneItCanNotMakeNow() throws Exception {
        try (FakePsp psp =
                new FakePsp(call -> FakePsp.answer(call, call.getRequestMethod().equals("PUT") ? 422 : 404, "{}"))) {
            assertThatThrownBy(() -> psp.client().refund("E", "r", new Money(100)))
                    .isInstanceOf(PspRefused.class);
        }
    }

    @Test
    void aTokenIsFetchedOnceAndAnewWhenItIsRefused() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        try (FakePsp psp = new FakePsp(call -> {
            if (call.getRequestURI().getPath().equals("/token")) {
                FakePsp.answer(
                        call, 200, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":3600}");
                return;
            }
            boolean fresh = "Bearer t2".equals(call.getRequestHeaders().getFirst("Authorization"));
            FakePsp.answer(call, fresh ? 200 : 401, fresh ? FakePsp.charge(TXID, "ATIVA") : "");
        })) {
            psp.settings.put("psp.token-url", psp.url() + "/token");
            PixApi client = psp.client();

            assertThat(client.charge(TXID)).isPresent();
            assertThat(client.charge(TXID)).isPresent();

            assertThat(tokens).hasValue(2);
        }
    }

    @Test
    void withoutATokenNothingIsSaid() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 503, ""))) {
            psp.settings.put("psp.token-url", psp.url() + "/token");

            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
            assertThat(psp.calls).containsExactly("POST /token");
        }
    }

    @Test
    void moneyIsNotTalkedAboutInTheClear() throws IOException {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, ""))) {
            psp.settings.put("psp.url", "http://psp.example.com");

            assertThatThrownBy(psp::client).hasMessageContaining("bilheteria.psp.url");
        }
    }
}
