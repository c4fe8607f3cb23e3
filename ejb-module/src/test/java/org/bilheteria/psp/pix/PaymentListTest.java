package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: of a list that grows while it is read nothing is passed over and nothing is read twice. */
class PaymentListTest {

    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void fault10AFullPageIsNotTheLastWhereThePspCountsNone() throws Exception {
        List<String> pages = List.of(payments(0, 100), payments(100, 200), payments(200, 250));
        try (FakePsp psp = new FakePsp(call -> {
            int page = Integer.parseInt(call.getRequestURI().toString().replaceAll(".*paginaAtual=", ""));
            FakePsp.answer(call, 200, "{\"pix\":[" + pages.get(page) + "]}");
        })) {
            assertThat(psp.client().payments(FROM, FROM.plusSeconds(60)).payments())
                    .hasSize(250);
        }
    }

    @Test
    void fault10PagesThatBringNothingNewComeToAnEndHoweverManyThereAre() throws Exception {
        String same =
                "{\"parametros\":{\"paginacao\":{\"quantidadeDePaginas\":2000000000}},\"pix\":[" + payment(1) + "]}";
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, same))) {
            assertThat(psp.client().payments(FROM, FROM.plusSeconds(60)).payments())
                    .hasSize(1);
            assertThat(psp.calls).hasSize(4);
        }
    }

    @Test
    void fault05AReturnThatMakesNoSenseKeepsNeitherThePaymentNorTheOthers() throws Exception {
        String odd = payment(1)
                .replace(
                        "\"unknown\":{}",
                        "\"devolucoes\":[{\"valor\":\"1.00\",\"status\":\"DEVOLVIDO\"},"
                                + "{\"id\":\"b\",\"valor\":\"0.00\",\"status\":\"DEVOLVIDO\"},"
                                + "{\"id\":\"a\",\"valor\":\"0.40\",\"status\":\"DEVOLVIDO\"}]");
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, "{\"pix\":[" + odd + "]}"))) {
            PspPayments list = psp.client().payments(FROM, FROM.plusSeconds(60));

            assertThat(list.payments())
                    .singleElement()
                    .satisfies(payment -> assertThat(payment.refunds())
                            .extracting(PspRefund::id)
                            .containsExactly("a"));
            assertThat(list.unreadable()).hasSize(2);
        }
    }

    @Test
    void fault05WhatCanNotBeWrittenDownIsNoTxid() throws Exception {
        String body = payment(1).replace("\"endToEndId\"", "\"txid\":\"" + "x".repeat(65) + "\",\"endToEndId\"");
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, "{\"pix\":[" + body + "]}"))) {
            PspPayments list = psp.client().payments(FROM, FROM.plusSeconds(60));

            assertThat(list.payments()).isEmpty();
            assertThat(list.unreadable()).hasSize(1);
        }
    }

    @Test
    void fault10AnEmptyPageIsTheLastWhateverThePspCounts() throws Exception {
        String empty = "{\"parametros\":{\"paginacao\":{\"quantidadeDePaginas\":100}},\"pix\":[]}";
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, empty))) {
            Instant to = Instant.parse("2026-11-29T12:00:00Z");
            assertThat(psp.client().payments(to.minusSeconds(60), to).payments())
                    .isEmpty();
            assertThat(psp.calls).hasSize(1);
        }
    }

    @Test
    void allPagesAreReadThoughPaymentsSlipInBetween() throws Exception {
        List<Integer> payments =
                IntStream.range(0, 250).map(i -> i * 10).boxed().collect(Collectors.toCollection(ArrayList::new));
        try (FakePsp psp = new FakePsp(call -> {
            String query = call.getRequestURI().getQuery();
            int page = Integer.parseInt(query.substring(query.indexOf("paginaAtual=") + 12));
            FakePsp.answer(call, 200, page(payments, page));
            // By the time it settled it belongs on a page that was read already.
            payments.add(page, page * 1_000 + 5);
        })) {
            List<String> read = psp.client().payments(FROM, FROM.plusSeconds(60)).payments().stream()
                    .map(payment -> payment.settlement().endToEndId())
                    .toList();

            assertThat(read).doesNotHaveDuplicates();
            assertThat(read)
                    .containsAll(
                            IntStream.range(0, 250).mapToObj(i -> id(i * 10)).toList());
            assertThat(psp.calls.get(0))
                    .contains("inicio=2026-09-01T00%3A00%3A00Z", "fim=2026-09-01T00%3A01%3A00Z", "itensPorPagina=100");
        }
    }

    @Test
    void whatWasGivenBackIsReadWhetherItIsOneOrMany() throws Exception {
        String one = "{\"id\":\"r\",\"valor\":\"1.00\",\"status\":\"NAO_REALIZADO\"}";
        for (String refunds : List.of(one, "[" + one + "]")) {
            String body = payment(7).replace("\"unknown\":{}", "\"devolucoes\":" + refunds);
            try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, body))) {
                assertThat(psp.client().payment(id(7)).orElseThrow().refunds())
                        .singleElement()
                        .returns(PspRefundStatus.FAILED, PspRefund::status);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "{}",
                "{\"endToEndId\":\"short\",\"valor\":\"1.00\",\"horario\":\"2026-09-01T00:00:00Z\"}",
                "{\"endToEndId\":\"E0000000000000000000000000000009\",\"valor\":\"100,00\",\"horario\":\"2026-09-01T00:00:00Z\"}",
                "{\"endToEndId\":\"E0000000000000000000000000000009\",\"valor\":1.001,\"horario\":\"2026-09-01T00:00:00Z\"}",
                "{\"endToEndId\":\"E0000000000000000000000000000009\",\"valor\":\"1.00\",\"horario\":\"ontem\"}"
            })
    void fault05OneElementThatMakesNoSenseKeepsNoOther(String strange) throws Exception {
        String body = "{\"pix\":[" + payment(1) + "," + strange + "," + payment(2) + "]}";
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, body))) {
            PspPayments list = psp.client().payments(FROM, FROM.plusSeconds(60));

            assertThat(list.payments()).hasSize(2);
            assertThat(list.unreadable()).hasSize(1);
        }
    }

    @Test
    void fault10NotFoundIsAnEmptyListAndNoWordOfPagesIsOnePage() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 404, ""))) {
            assertThat(psp.client().payments(FROM, FROM.plusSeconds(60)).payments())
                    .isEmpty();
        }
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, "{\"pix\":[" + payment(1) + "]}"))) {
            assertThat(psp.client().payments(FROM, FROM.plusSeconds(60)).payments())
                    .hasSize(1);
            assertThat(psp.calls).hasSize(1);
        }
    }

    @Test
    void fault05AChargeWithAnUnreadablePaymentIsNeitherPaidNorFree() throws Exception {
        String body = "{\"txid\":\"t\",\"status\":\"CONCLUIDA\",\"pix\":["
                + payment(1).replace("1.00", "1,00") + "]}";
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, body))) {
            assertThatThrownBy(() -> psp.client().charge("t")).isInstanceOf(PspRefused.class);
        }
    }

    private static String payments(int from, int to) {
        return IntStream.range(from, to).mapToObj(PaymentListTest::payment).collect(Collectors.joining(","));
    }

    private static String page(List<Integer> payments, int page) {
        String some = payments.stream()
                .skip(page * 100L)
                .limit(100)
                .map(PaymentListTest::payment)
                .collect(Collectors.joining(","));
        int pages = (payments.size() + 99) / 100;
        return "{\"parametros\":{\"paginacao\":{\"paginaAtual\":" + page + ",\"quantidadeDePaginas\":" + pages
                + "}},\"pix\":[" + some + "]}";
    }

    private static String payment(int number) {
        return "{\"endToEndId\":\"" + id(number)
                + "\",\"valor\":\"1.00\",\"horario\":\"2026-09-01T00:00:00.123456789-03:00\",\"unknown\":{}}";
    }

    private static String id(int number) {
        return String.format("E%031d", number);
    }
}
