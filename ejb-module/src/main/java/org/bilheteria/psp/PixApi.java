package org.bilheteria.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Settings;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Speaks the Central Bank's PIX API, version 2.9.0. */
@ApplicationScoped
class PixApi implements Psp {

    private static final int PAGE = 100;
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
        HttpResponse<String> answer = send("PUT", "/cob/" + txid, body);
        if (answer.statusCode() / 100 == 2) {
            return PixJson.charge(answer.body());
        }
        // Refused: most likely it exists already, made by a request whose answer was lost.
        return charge(txid).orElseThrow(() -> unexpected(answer));
    }

    @Override
    public Optional<PspCharge> charge(String txid) throws PspUnavailable {
        Optional<String> body = found(send("GET", "/cob/" + txid, null));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.charge(body.get()));
    }

    @Override
    public Optional<PspCharge> remove(String txid) throws PspUnavailable {
        JsonObject body = Json.createObjectBuilder().add("status", REMOVED).build();
        send("PATCH", "/cob/" + txid, body);
        // Whatever it answered: only the charge itself tells whether it was paid meanwhile.
        return charge(txid);
    }

    @Override
    public void extend(String txid, long seconds) throws PspUnavailable {
        JsonObject body = Json.createObjectBuilder()
                .add("calendario", Json.createObjectBuilder().add("expiracao", Math.max(1, seconds)))
                .build();
        send("PATCH", "/cob/" + txid, body);
    }

    @Override
    public PspRefund refund(String endToEndId, String refundId, Money amount) throws PspUnavailable, PspRefused {
        JsonObject body =
                Json.createObjectBuilder().add("valor", amount.toString()).build();
        HttpResponse<String> answer = send("PUT", refundPath(endToEndId, refundId), body);
        if (answer.statusCode() / 100 == 2) {
            return PixJson.refund(answer.body(), endToEndId);
        }
        // Most likely the id is known from a request whose answer was lost: then it is the same refund.
        return refundStatus(endToEndId, refundId)
                .orElseThrow(() -> new PspRefused("The PSP answered " + answer.statusCode() + " to a refund"));
    }

    @Override
    public Optional<PspRefund> refundStatus(String endToEndId, String refundId) throws PspUnavailable {
        Optional<String> body = found(send("GET", refundPath(endToEndId, refundId), null));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.refund(body.get(), endToEndId));
    }

    private static String refundPath(String endToEndId, String refundId) {
        return "/pix/" + encoded(endToEndId) + "/devolucao/" + encoded(refundId);
    }

    @Override
    public Optional<PspPayment> payment(String endToEndId) throws PspUnavailable {
        Optional<String> body = found(send("GET", "/pix/" + encoded(endToEndId), null));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.payment(body.get()));
    }

    @Override
    public Collection<PspPayment> payments(Instant from, Instant to) throws PspUnavailable {
        return pages("/pix?inicio=" + second(from) + "&fim=" + second(to));
    }

    @Override
    public Collection<PspPayment> refunded(Instant from, Instant to) throws PspUnavailable {
        return pages("/pix?devolucaoPresente=true&inicio=" + second(from) + "&fim=" + second(to));
    }

    /** A payment that slips in between two pages moves others to the next one: each counts once, and none is passed over. */
    private Collection<PspPayment> pages(String path) throws PspUnavailable {
        Map<String, PspPayment> all = new LinkedHashMap<>();
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            String asked = path + "&paginacao.itensPorPagina=" + PAGE + "&paginacao.paginaAtual=" + page;
            String body = found(send("GET", asked, null))
                    .orElseThrow(() -> new PspUnavailable("The PSP has no list of payments"));
            PaymentPage answer = PixJson.page(body);
            answer.payments().forEach(payment -> all.put(payment.settlement().endToEndId(), payment));
            pages = answer.pages();
        }
        return all.values();
    }

    private static String second(Instant instant) {
        return encoded(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> found(HttpResponse<String> answer) throws PspUnavailable {
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        return Optional.of(answer.body());
    }

    @Override
    public void notifyAt(String url) throws PspUnavailable {
        String key = encoded(settings.pspKey());
        JsonObject body = Json.createObjectBuilder().add("webhookUrl", url).build();
        HttpResponse<String> answer = send("PUT", "/webhook/" + key, body);
        if (answer.statusCode() / 100 != 2) {
            throw unexpected(answer);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonObject body) throws PspUnavailable {
        try {
            return connection.send(method, path, body);
        } catch (FaultToleranceException leftAlone) {
            throw new PspUnavailable("The PSP failed too often and is left alone for a moment", leftAlone);
        }
    }

    private static PspUnavailable unexpected(HttpResponse<String> answer) {
        return new PspUnavailable("The PSP answered " + answer.statusCode());
    }
}
