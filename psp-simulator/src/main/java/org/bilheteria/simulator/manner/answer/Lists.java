package org.bilheteria.simulator.manner.answer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** What lists of payments and charges lack, or have too much. */
final class Lists implements Twist {

    private static final JsonObject NONSENSE = JsonText.object()
            .add("endToEndId", "?")
            .add("txid", "?")
            .add("valor", "muito")
            .add("horario", "ontem")
            .build();

    private final Manners manners;

    Lists(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Answer of(Question question, Answer said) {
        boolean payments = question.is("pix.list");
        if (said.body() == null || !said.isGranted() || !payments && !question.is("cob.list")) {
            return said;
        }
        String name = payments ? "pix" : "cobs";
        JsonObject list = manners.has(Manner.LIST_ONE_UNREADABLE) ? withNonsense(said.body(), name) : said.body();
        if (manners.has(Manner.LIST_EMPTY_IS_404) && list.getJsonArray(name).isEmpty()) {
            return Answer.refusal(ErrorType.NAO_ENCONTRADO);
        }
        return new Answer(said.status(), manners.has(Manner.LIST_WITHOUT_PAGING) ? withoutPaging(list) : list);
    }

    private static JsonObject withNonsense(JsonObject list, String name) {
        JsonArrayBuilder more = JsonText.array().add(NONSENSE);
        list.getJsonArray(name).forEach(more::add);
        return JsonText.changed(list, name, more.build());
    }

    private static JsonObject withoutPaging(JsonObject list) {
        return JsonText.changed(list, "parametros", JsonText.without(list.getJsonObject("parametros"), "paginacao"));
    }
}
