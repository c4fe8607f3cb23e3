package org.bilheteria.web.organiser;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.bilheteria.checkout.reconcile.Balance;
import org.bilheteria.checkout.reconcile.BalanceLine;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** Writes a {@link Balance}. No field of it can hold a comma or a quote, so the table needs no quoting. */
final class BalanceText {

    private static final String HEADINGS =
            "endToEndId,settledAt,amount,outcome,reason,order,bought,returned,owed,review,difference\n";

    private BalanceText() {}

    static JsonObject json(Balance balance, String day) {
        return Json.createObjectBuilder()
                .add("day", day)
                .add("payments", balance.lines().size())
                .add("received", reais(balance.received()))
                .add("bought", reais(balance.bought()))
                .add("returned", reais(balance.returned()))
                .add("owed", reais(balance.owed()))
                .add("review", reais(balance.review()))
                .add("pspTotal", reais(balance.pspTotal()))
                .add("onlyAtPsp", list(balance.onlyAtPsp()))
                .add("onlyHere", list(balance.onlyHere()))
                .add("difference", reais(balance.difference()))
                .build();
    }

    private static JsonArrayBuilder list(List<String> ids) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        ids.forEach(list::add);
        return list;
    }

    static String csv(Balance balance) {
        StringBuilder table = new StringBuilder(HEADINGS);
        balance.lines().forEach(line -> table.append(row(line)));
        return table.append("TOTAL,,")
                .append(reais(balance.received()))
                .append(",,,,")
                .append(String.join(
                        ",",
                        reais(balance.bought()),
                        reais(balance.returned()),
                        reais(balance.owed()),
                        reais(balance.review()),
                        reais(balance.difference())))
                .append("\nPSP,,")
                .append(reais(balance.pspTotal()))
                .append(",,,,,,,,\n")
                .toString();
    }

    private static String row(BalanceLine line) {
        return String.join(
                        ",",
                        line.payment().endToEndId(),
                        UtcMicros.text(line.payment().settlement().settledAt()),
                        line.payment().amount().toString(),
                        line.payment().outcome().name(),
                        line.payment().reason().orElse(""),
                        line.payment().order().orElse(""),
                        reais(line.bought()),
                        reais(line.returned()),
                        reais(line.owed()),
                        reais(line.review()),
                        reais(line.difference()))
                + "\n";
    }

    private static String reais(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
