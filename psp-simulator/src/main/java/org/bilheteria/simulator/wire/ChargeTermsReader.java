package org.bilheteria.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Amount;
import org.bilheteria.simulator.ledger.ChargeTerms;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.jspecify.annotations.Nullable;

/** Reads what a charge asks for, with the limits of the API's schema. */
public final class ChargeTermsReader {

    private static final int DEFAULT_EXPIRY_SECONDS = 86_400;

    private ChargeTermsReader() {}

    /** @throws PixRefusal if something required is missing or anything breaks the schema */
    public static ChargeTerms read(Payload cob) {
        Payload calendar = cob.object("calendario").orElseThrow(() -> cob.missing("calendario"));
        Payload value = cob.object("valor").orElseThrow(() -> cob.missing("valor"));
        return new ChargeTerms(
                expiry(calendar, DEFAULT_EXPIRY_SECONDS),
                amount(value),
                cob.text("chave", 77).orElseThrow(() -> cob.missing("chave")),
                cob.text("solicitacaoPagador", 140).orElse(null),
                extras(cob, null));
    }

    /** What isn't mentioned stays as it was. */
    public static ChargeTerms revise(Payload cob, ChargeTerms terms) {
        return new ChargeTerms(
                cob.object("calendario")
                        .map(calendar -> expiry(calendar, terms.expirySeconds()))
                        .orElse(terms.expirySeconds()),
                cob.object("valor").map(ChargeTermsReader::amount).orElse(terms.amount()),
                cob.text("chave", 77).orElse(terms.key()),
                cob.text("solicitacaoPagador", 140).orElse(terms.message()),
                extras(cob, terms.extras()));
    }

    private static int expiry(Payload calendar, int otherwise) {
        return calendar.whole("expiracao", 1, Integer.MAX_VALUE).orElse(otherwise);
    }

    private static Amount amount(Payload value) {
        if (value.whole("modalidadeAlteracao", 0, 1).orElse(0) == 1) {
            throw value.refused("modalidadeAlteracao", "só pode ser 0 no simulador");
        }
        Amount amount = value.amount("original").orElseThrow(() -> value.missing("original"));
        if (!amount.isPositive()) {
            throw value.refused("original", "não pode ser zero");
        }
        return amount;
    }

    private static @Nullable String extras(Payload cob, @Nullable String otherwise) {
        if (cob.object("loc").isPresent()) {
            throw cob.refused("loc", "refere-se a uma location inexistente");
        }
        JsonObjectBuilder extras = JsonText.object();
        if (otherwise != null) {
            JsonText.parse(otherwise).forEach(extras::add);
        }
        cob.object("devedor").ifPresent(debtor -> extras.add("devedor", debtor(debtor)));
        cob.objects("infoAdicionais", 50).ifPresent(lines -> {
            JsonArrayBuilder list = JsonText.array();
            lines.forEach(line -> list.add(line(line)));
            extras.add("infoAdicionais", list);
        });
        JsonObject built = extras.build();
        return built.isEmpty() ? null : built.toString();
    }

    private static JsonObjectBuilder debtor(Payload debtor) {
        String document = debtor.names().contains("cpf") ? "cpf" : "cnpj";
        String number = debtor.text(document, 14).orElseThrow(() -> debtor.missing("cpf"));
        if (!number.matches("cpf".equals(document) ? "[0-9]{11}" : "[0-9A-Z]{14}")) {
            throw debtor.refused(document, "não respeita o formato");
        }
        if ("cpf".equals(document) && debtor.names().contains("cnpj")) {
            throw debtor.refused("cnpj", "não pode vir junto com cpf");
        }
        return JsonText.object()
                .add(document, number)
                .add("nome", debtor.text("nome", 200).orElseThrow(() -> debtor.missing("nome")));
    }

    private static JsonObjectBuilder line(Payload line) {
        return JsonText.object()
                .add("nome", line.text("nome", 50).orElseThrow(() -> line.missing("nome")))
                .add("valor", line.text("valor", 200).orElseThrow(() -> line.missing("valor")));
    }
}
