package org.bilheteria.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Goal: of a list that grows while it is read nothing is passed over and nothing is read twice. */
class PaymentListTest {

    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");

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
            List<String> read = psp.client().payments(FROM, FROM.plusSeconds(60)).stream()
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
