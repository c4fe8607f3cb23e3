package org.bilheteria.simulator.manner.answer;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** How a no is worded, and that there is none is told by a 400. */
final class Refusals implements Twist {

    /** By the definition's name. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "CobNaoEncontrado", "cobranca_nao_encontrada",
            "PixNaoEncontrado", "pix_nao_encontrado",
            "PixDevolucaoNaoEncontrada", "devolucao_nao_encontrada",
            "WebhookNaoEncontrado", "webhook_nao_encontrado");

    private final Manners manners;

    Refusals(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Answer of(Question question, Answer said) {
        JsonObject problem = said.body();
        if (problem == null || !said.isProblem()) {
            return said;
        }
        String type = problem.getString("type");
        String name = type.substring(type.lastIndexOf('/') + 1);
        boolean unknown = manners.has(Manner.UNKNOWN_IS_400) && UNKNOWN.containsKey(name);
        int status = unknown ? 400 : said.status();
        if (manners.has(Manner.NOME_AND_MENSAGEM)) {
            return new Answer(status, words(name, problem));
        }
        return unknown ? new Answer(status, unknown(problem, type, name)) : said;
    }

    private static JsonObject words(String name, JsonObject problem) {
        return JsonText.object()
                .add("nome", UNKNOWN.getOrDefault(name, lowerCase(name)))
                .add("mensagem", problem.getString("detail", problem.getString("title")))
                .build();
    }

    private static JsonObject unknown(JsonObject problem, String type, String name) {
        String other = type.substring(0, type.length() - name.length()) + UNKNOWN.get(name);
        return JsonText.changed(problem, "type", JsonText.text(other), "status", JsonText.number(400));
    }

    /** {@code TxidDuplicado}: {@code txid_duplicado}. */
    private static String lowerCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
