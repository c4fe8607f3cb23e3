package org.bilheteria.checkout.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Settings;

/** Speaks the Central Bank's PIX API, version 2.9.0. */
@ApplicationScoped
class PixApi implements Psp {

    private static final String REMOVED = "REMOVIDA_PELO_USUARIO_RECEBEDOR";

    @Inject
    PspConnection connection;

    @Inject
    Settings settings;

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) throws PspUnavailable {
        JsonObject body = Json.createObjectBuilder()
                .add("calendario", Json.createObjectBuilder().add("expiracao", Math.max(1, seconds)))
                .add("valor", Json.createObjectBuilder().add("original", amount.toString()))
                .add("chave", settings.pspKey())
                .add("solicitacaoPagador", text.substring(0, Math.min(140, text.length())))
                .build();
        HttpResponse<String> answer = connection.send("PUT", "/cob/" + txid, body);
        if (answer.statusCode() / 100 == 2) {
            return PixJson.charge(answer.body());
        }
        // Refused: most likely it exists already, made by a request whose answer was lost.
        return charge(txid).orElseThrow(() -> unexpected(answer));
    }

    @Override
    public Optional<PspCharge> charge(String txid) throws PspUnavailable {
        HttpResponse<String> answer = connection.send("GET", "/cob/" + txid, null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        return Optional.of(PixJson.charge(answer.body()));
    }

    @Override
    public Optional<PspCharge> remove(String txid) throws PspUnavailable {
        JsonObject body = Json.createObjectBuilder().add("status", REMOVED).build();
        connection.send("PATCH", "/cob/" + txid, body);
        // Whatever it answered: only the charge itself tells whether it was paid meanwhile.
        return charge(txid);
    }

    @Override
    public void notifyAt(String url) throws PspUnavailable {
        String key = URLEncoder.encode(settings.pspKey(), StandardCharsets.UTF_8);
        JsonObject body = Json.createObjectBuilder().add("webhookUrl", url).build();
        HttpResponse<String> answer = connection.send("PUT", "/webhook/" + key, body);
        if (answer.statusCode() / 100 != 2) {
            throw unexpected(answer);
        }
    }

    private static PspUnavailable unexpected(HttpResponse<String> answer) {
        return new PspUnavailable("The PSP answered " + answer.statusCode());
    }
}
