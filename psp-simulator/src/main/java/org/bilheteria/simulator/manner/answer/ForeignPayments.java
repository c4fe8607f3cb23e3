package org.bilheteria.simulator.manner.answer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.wire.Moments;

/**
 * What else the account takes in: on another key, by hand without a txid ({@code ***}), by a static code, and before anybody asked. All
 * settled when the manner was told, but for the last, which did thirty days before. They can be listed and read, not given back.
 */
final class ForeignPayments implements Twist {

    private static final Duration BEFORE_US = Duration.ofDays(30);

    /** No participant's; then the minute, as every endToEndId has them. */
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'E99999999'uuuuMMddHHmm").withZone(ZoneOffset.UTC);

    private final Manners manners;

    ForeignPayments(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Answer of(Question question, Answer said) {
        if (!manners.has(Manner.LISTS_FOREIGN_PAYMENTS)) {
            return said;
        }
        if (question.is("pix.read") && said.status() == 404) {
            return all().stream()
                    .filter(payment -> payment.getString("endToEndId").equals(question.subject()))
                    .findFirst()
                    .map(payment -> new Answer(200, payment))
                    .orElse(said);
        }
        return said.body() != null && question.is("pix.list") && said.isGranted() && asksForAll(question)
                ? new Answer(said.status(), with(said.body(), within(question)))
                : said;
    }

    /** They are on the first page, and none of them was given back. */
    private static boolean asksForAll(Question question) {
        String page = question.parameter("paginacao.paginaAtual");
        return (page.isEmpty() || page.equals("0"))
                && question.parameter("txid").isEmpty()
                && !question.parameter("txIdPresente").equals("false")
                && !question.parameter("devolucaoPresente").equals("true");
    }

    private List<JsonObject> within(Question question) {
        Instant from = Moments.parse(question.parameter("inicio"));
        Instant to = Moments.parse(question.parameter("fim"));
        return all().stream()
                .filter(payment -> {
                    Instant at = Instant.parse(payment.getString("horario"));
                    return !at.isBefore(from) && !at.isAfter(to);
                })
                .toList();
    }

    private List<JsonObject> all() {
        Instant now = manners.since().truncatedTo(ChronoUnit.MILLIS);
        return List.of(
                payment("estranho001", now, "9f2c1b7a5d4e4f0c8a6b3e2d1c0f9a8b", "79.90")
                        .add("chave", "outra@example.com")
                        .build(),
                payment("estranho002", now, "***", "12.00").build(),
                payment("estranho003", now, "bar01", "8.50").build(),
                payment("estranho004", now.minus(BEFORE_US), "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "150.00")
                        .build());
    }

    private static JsonObjectBuilder payment(String end, Instant at, String txid, String amount) {
        return JsonText.object()
                .add("endToEndId", ID.format(at) + end)
                .add("txid", txid)
                .add("valor", amount)
                .add("horario", at.toString());
    }

    private static JsonObject with(JsonObject list, List<JsonObject> foreign) {
        JsonArrayBuilder pix = JsonText.array();
        list.getJsonArray("pix").forEach(pix::add);
        foreign.forEach(pix::add);
        JsonObject parameters = list.getJsonObject("parametros");
        JsonObject paging = parameters.getJsonObject("paginacao");
        int total = paging.getInt("quantidadeTotalDeItens") + foreign.size();
        return JsonText.changed(
                list,
                "parametros",
                JsonText.changed(
                        parameters,
                        "paginacao",
                        JsonText.changed(paging, "quantidadeTotalDeItens", JsonText.number(total))),
                "pix",
                pix.build());
    }
}
