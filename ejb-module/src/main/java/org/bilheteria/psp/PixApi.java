package org.bilheteria.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Refusals refusals = new Refusals();

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) throws PspException {
        JsonObject body = Json.createObjectBuilder()
                .add("calendario", Json.createObjectBuilder().add("expiracao", Math.max(1, seconds)))
                .add("valor", Json.createObjectBuilder().add("original", amount.toString()))
                .add("chave", settings.pspKey())
                .add("solicitacaoPagador", text.substring(0, Math.min(140, text.length())))
                .build();
        HttpResponse<String> answer = send("PUT", chargePath(txid), body);
        if (answer.statusCode() / 100 == 2) {
            return PixJson.charge(answer.body());
        }
        // Refused: most likely it exists already, made by a request whose answer was lost.
        return charge(txid).orElseThrow(() -> refusals.refused("PUT", chargePath(txid), answer));
    }

    @Override
    public Optional<PspCharge> charge(String txid) throws PspException {
        if (txid.isBlank()) {
            // Without a txid it would be another question: for the list of all charges.
            return Optional.empty();
        }
        Optional<String> body = found(chargePath(txid));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.charge(body.get()));
    }

    @Override
    public Optional<PspCharge> remove(String txid) throws PspException {
        JsonObject body = Json.createObjectBuilder().add("status", REMOVED).build();
        send("PATCH", chargePath(txid), body);
        // Whatever it answered: only the charge itself tells whether it was paid meanwhile.
        return charge(txid);
    }

    @Override
    public void extend(String txid, long seconds) throws PspException {
        JsonObject body = Json.createObjectBuilder()
                .add("calendario", Json.createObjectBuilder().add("expiracao", Math.max(1, seconds)))
                .build();
        send("PATCH", chargePath(txid), body);
    }

    @Override
    public PspRefund refund(String endToEndId, String refundId, Money amount) throws PspException {
        JsonObject body =
                Json.createObjectBuilder().add("valor", amount.toString()).build();
        HttpResponse<String> answer = send("PUT", refundPath(endToEndId, refundId), body);
        if (answer.statusCode() / 100 == 2) {
            return PixJson.refund(answer.body(), endToEndId);
        }
        // Most likely the id is known from a request whose answer was lost: then it is the same refund.
        return refundStatus(endToEndId, refundId)
                .orElseThrow(() -> refusals.refused("PUT", refundPath(endToEndId, refundId), answer));
    }

    @Override
    public Optional<PspRefund> refundStatus(String endToEndId, String refundId) throws PspException {
        Optional<String> body = found(refundPath(endToEndId, refundId));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.refund(body.get(), endToEndId));
    }

    private static String chargePath(String txid) {
        return "/cob/" + encoded(txid);
    }

    private static String refundPath(String endToEndId, String refundId) {
        return "/pix/" + encoded(endToEndId) + "/devolucao/" + encoded(refundId);
    }

    @Override
    public Optional<PspPayment> payment(String endToEndId) throws PspException {
        Optional<String> body = found("/pix/" + encoded(endToEndId));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.payment(body.get()));
    }

    @Override
    public PspPayments payments(Instant from, Instant to) throws PspException {
        return pages("/pix?inicio=" + second(from) + "&fim=" + second(to));
    }

    @Override
    public PspPayments refunded(Instant from, Instant to) throws PspException {
        return pages("/pix?devolucaoPresente=true&inicio=" + second(from) + "&fim=" + second(to));
    }

    /** A payment that slips in between two pages moves others to the next one: each counts once, and none is passed over. */
    private PspPayments pages(String path) throws PspException {
        Map<String, PspPayment> all = new LinkedHashMap<>();
        Set<String> unreadable = new LinkedHashSet<>();
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            String asked = path + "&paginacao.itensPorPagina=" + PAGE + "&paginacao.paginaAtual=" + page;
            Optional<String> body = found(asked);
            if (body.isEmpty()) {
                // "Not found" is how some say that there is none.
                break;
            }
            PaymentPage answer = PixJson.page(body.get());
            answer.payments().forEach(payment -> all.put(payment.settlement().endToEndId(), payment));
            unreadable.addAll(answer.unreadable());
            pages = answer.pages();
        }
        return new PspPayments(all.values(), List.copyOf(unreadable));
    }

    private static String second(Instant instant) {
        return encoded(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String encoded(String text) {
        // A form's plus sign is a plus sign in a path.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What is at this path; empty when the PSP says that nothing is. */
    private Optional<String> found(String path) throws PspException {
        HttpResponse<String> answer = send("GET", path, null);
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        if (PspProblem.of(answer.statusCode(), answer.body()).unknown()) {
            return Optional.empty();
        }
        throw refusals.refused("GET", path, answer);
    }

    @Override
    public void notifyAt(String url) throws PspException {
        String key = encoded(settings.pspKey());
        JsonObject body = Json.createObjectBuilder().add("webhookUrl", url).build();
        HttpResponse<String> answer = send("PUT", "/webhook/" + key, body);
        if (answer.statusCode() / 100 != 2) {
            throw refusals.refused("PUT", "/webhook/" + key, answer);
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonObject body) throws PspException {
        try {
            return connection.send(method, path, body);
        } catch (FaultToleranceException leftAlone) {
            throw new PspUnavailable("The PSP failed too often and is left alone for a moment", leftAlone);
        }
    }
}
