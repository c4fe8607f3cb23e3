package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a PSP is asked no more than it wants to be, and a slow one keeps nobody longer than it must. */
class BusyPspTest {

    private static final String TXID = "a".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOW);

    @ParameterizedTest
    @CsvSource({"7, 7", "'Sun, 29 Nov 2026 12:00:20 GMT', 20", "99999, 600", "-3, 1", "soon, 1"})
    void fault10RetryAfterIsObeyed(String said, long seconds) throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            call.getResponseHeaders().add("Retry-After", said);
            FakePsp.answer(call, 429, "");
        })) {
            PixApi client = psp.client(clock);
            assertThat(busy(client).left()).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));

            assertThat(busy(client).left()).isEqualTo(Duration.ofMillis(1));
            assertThat(psp.calls).as("a press during back-off asks nothing").hasSize(1);
            assertThat(psp.answers.number(PspCalls.Kind.BUSY)).isOne();

            clock.advance(Duration.ofMillis(1));
            busy(client);
            assertThat(psp.calls).hasSize(2);
        }
    }

    @Test
    void fault10WithoutATimeItIsAskedLessAndLess() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 429, ""))) {
            PixApi client = psp.client(clock);
            for (long seconds : List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L)) {
                assertThat(busy(client).left()).isEqualTo(Duration.ofSeconds(seconds));
                clock.advance(Duration.ofSeconds(seconds));
            }
        }
    }

    @Test
    void fault10ATokenIsNotAskedForEitherMeanwhile() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 429, ""))) {
            psp.settings.put("psp.token-url", psp.url() + "/token");
            PixApi client = psp.client(clock);
            busy(client);
            busy(client);

            assertThat(psp.calls).containsExactly("POST /token");
        }
    }

    @Test
    void fault10APutWhoseAnswerWasLostIsLookedUpBeforeItIsSentAgain() throws Exception {
        AtomicInteger puts = new AtomicInteger();
        try (FakePsp psp = new FakePsp(call -> {
            boolean lost = call.getRequestMethod().equals("PUT") && puts.getAndIncrement() == 0;
            FakePsp.answer(call, lost ? 503 : 200, FakePsp.charge(TXID, "ATIVA"));
        })) {
            PixApi client = psp.client();
            Question make = new Question(Operation.COB_CREATE, "PUT", "/cob/" + TXID, null);

            assertThatThrownBy(() -> client.client.send(make)).isInstanceOf(PspUnavailable.class);
            assertThat(client.client.send(make).statusCode()).isEqualTo(200);
            assertThat(psp.calls).containsExactly("PUT /cob/" + TXID, "GET /cob/" + TXID);
        }
    }

    @Test
    void fault10WhatIsNotThereIsSentAgain() throws Exception {
        try (FakePsp psp =
                new FakePsp(call -> FakePsp.answer(call, call.getRequestMethod().equals("PUT") ? 503 : 404, "{}"))) {
            PixApi client = psp.client();
            Question make = new Question(Operation.REFUND_CREATE, "PUT", "/pix/E/devolucao/r", null);

            assertThatThrownBy(() -> client.client.send(make)).isInstanceOf(PspUnavailable.class);
            assertThatThrownBy(() -> client.client.send(make)).isInstanceOf(PspUnavailable.class);
            assertThat(psp.calls)
                    .containsExactly("PUT /pix/E/devolucao/r", "GET /pix/E/devolucao/r", "PUT /pix/E/devolucao/r");
        }
    }

    @Test
    void fault10AHangingTokenEndpointKeepsNobodyLongerThanOneTimeOut() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService buyers = Executors.newFixedThreadPool(16);
        try (FakePsp psp = new FakePsp(call -> await(over))) {
            psp.settings.put("psp.timeout", "PT1.2S");
            psp.settings.put("psp.token-url", psp.url() + "/token");
            PixApi client = psp.client();
            List<Future<Throwable>> all = IntStream.range(0, 16)
                    .mapToObj(buyer ->
                            buyers.submit(() -> catchThrowableOfType(Throwable.class, () -> client.charge(TXID))))
                    .toList();
            for (Future<Throwable> one : all) {
                assertThat(one.get()).isInstanceOf(PspUnavailable.class);
            }

            assertThat(psp.calls).as("one asks, all others wait for that one").containsExactly("POST /token");
            assertThat(psp.answers.tokenFailures()).isOne();
            assertThatThrownBy(() -> client.charge(TXID)).hasMessageContaining("a moment ago");
            over.countDown();
        } finally {
            buyers.shutdownNow();
        }
    }

    @Test
    void fault10LongSpansAreSplit() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, "{\"pix\":[]}"))) {
            psp.settings.put("psp.list-span", "PT36H");
            psp.client(clock).payments(NOW.minus(Duration.ofDays(3)), NOW);

            assertThat(psp.calls.stream().map(BusyPspTest::span))
                    .containsExactly(
                            "2026-11-28T00:00:00Z 2026-11-29T12:00:00Z", "2026-11-26T12:00:00Z 2026-11-28T00:00:00Z");
        }
    }

    @Test
    void fault10WhatIsTooOldForThePspKeepsNothingOfWhatIsNot() throws Exception {
        String taken = "{\"pix\":[{\"endToEndId\":\"E0000000000000000000000000000009\",\"valor\":\"1.00\","
                + "\"horario\":\"2026-11-29T00:00:00Z\"}]}";
        try (FakePsp psp = new FakePsp(call -> {
            boolean old = span(call.getRequestURI().toString()).startsWith("2026-11-27");
            FakePsp.answer(call, old ? 400 : 200, old ? "{\"title\":\"muito antigo\"}" : taken);
        })) {
            assertThat(psp.client(clock)
                            .refunded(NOW.minus(Duration.ofDays(2)), NOW)
                            .payments())
                    .hasSize(1);
        }
    }

    @Test
    void fault10APspThatRefusesWhatLiesAheadIsAskedUntilNowFromThenOn() throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            boolean ahead = span(call.getRequestURI().toString()).endsWith("2026-11-29T12:10:00Z");
            FakePsp.answer(call, ahead ? 400 : 200, ahead ? "{\"title\":\"fim no futuro\"}" : "{\"pix\":[]}");
        })) {
            PixApi client = psp.client(clock);
            for (int i = 0; i < 2; i++) {
                client.payments(NOW.minusSeconds(60), NOW.plus(Duration.ofMinutes(10)));
            }

            assertThat(psp.calls.stream().map(call -> span(call).split(" ")[1]))
                    .containsExactly("2026-11-29T12:10:00Z", "2026-11-29T12:00:00Z", "2026-11-29T12:00:00Z");
        }
    }

    @Test
    void fault10ALateRefusalOfATokenIsMetWithANewOneAndAMissingRightIsNot() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        try (FakePsp psp = new FakePsp(call -> {
            if (call.getRequestURI().getPath().equals("/token")) {
                FakePsp.answer(call, 200, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\"}");
                return;
            }
            boolean fresh = "Bearer t2".equals(call.getRequestHeaders().getFirst("Authorization"));
            FakePsp.answer(call, fresh ? 200 : 403, FakePsp.charge(TXID, "ATIVA"));
        })) {
            psp.settings.put("psp.token-url", psp.url() + "/token");
            PixApi client = psp.client(clock);
            assertThatThrownBy(() -> client.charge(TXID)).hasMessageContaining("403");
            assertThat(tokens).as("a right is missing, as far as can be told").hasValue(1);
            clock.advance(Duration.ofMinutes(2));

            assertThat(client.charge(TXID)).isPresent();
        }
    }

    @Test
    void whatThePspAnswersIsCounted() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 404, ""))) {
            psp.client(Clock.systemUTC()).charge(TXID);

            assertThat(psp.answers.number(PspCalls.Kind.REFUSED)).isOne();
            assertThat(psp.answers.clockAhead()).isPresent();
        }
    }

    @Test
    void aChargeThatIsMadeWithoutAWordIsReadBack() throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            boolean make = call.getRequestMethod().equals("PUT");
            FakePsp.answer(call, make ? 201 : 200, make ? "" : FakePsp.charge(TXID, "ATIVA"));
        })) {
            assertThat(psp.client().create(TXID, new Money(100), 300, "x").copyPaste())
                    .isEqualTo("code");
        }
    }

    private static PspBusy busy(PixApi client) {
        return catchThrowableOfType(PspBusy.class, () -> client.charge(TXID));
    }

    private static String span(String call) {
        return call.replaceAll(".*inicio=(.*?)&fim=(.*?)&.*", "$1 $2").replace("%3A", ":");
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
