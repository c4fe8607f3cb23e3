package org.bilheteria.psp.pix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Settings;

/** Speaks the Central Bank's PIX API, version 2.9.0. */
@ApplicationScoped
class PixApi implements Psp {

    private static final String REMOVED = "REMOVIDA_PELO_USUARIO_RECEBEDOR";

    @Inject
    PixClient client;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final AtomicBoolean refusesFuture = new AtomicBoolean();

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) throws PspException {
        JsonObject body = Json.createObjectBuilder()
                .add("calendario", expiry(seconds))
                .add("valor", Json.createObjectBuilder().add("original", amount.toString()))
                .add("chave", settings.pspKey())
                .add("solicitacaoPagador", text.substring(0, Math.min(140, text.length())))
                .build();
        Question make = new Question(Operation.COB_CREATE, "PUT", PixPath.charge(txid), body);
        HttpResponse<String> answer = client.send(make);
        Optional<PspCharge> made =
                answer.statusCode() / 100 == 2 ? code(answer.body(), amount) : Optional.<PspCharge>empty();
        if (made.isPresent()) {
            return made.get();
        }
        // Refused: most likely it exists already, made by a request whose answer was lost. Or made, and the code is not
        // said yet.
        String again =
                client.found(Operation.COB_READ, PixPath.charge(txid)).orElseThrow(() -> client.refused(make, answer));
        return code(again, amount)
                .orElseThrow(() -> new PspRefused("The PSP makes charge " + txid + " and gives no code to pay it by"));
    }

    /** A charge that can be paid, because the code for it is there or follows from where it lies. */
    private Optional<PspCharge> code(String body, Money amount) throws PspException {
        if (body.isBlank()) {
            return Optional.empty();
        }
        PspCharge charge = PixJson.charge(body);
        if (!charge.copyPaste().isEmpty() || charge.status() != PspChargeStatus.ACTIVE) {
            return Optional.of(charge);
        }
        PspSettings merchant = client.manner();
        return PixJson.location(body)
                .map(place -> BrCode.of(place, amount, merchant.merchantName(), merchant.merchantCity()))
                .map(text -> new PspCharge(charge.txid(), charge.status(), text, charge.payments()));
    }

    private static JsonObjectBuilder expiry(long seconds) {
        return Json.createObjectBuilder().add("expiracao", Math.max(1, seconds));
    }

    @Override
    public Optional<PspCharge> charge(String txid) throws PspException {
        if (txid.isBlank()) {
            // Without a txid it would be another question: for the list of all charges.
            return Optional.empty();
        }
        Optional<String> body = client.found(Operation.COB_READ, PixPath.charge(txid));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.charge(body.get()));
    }

    @Override
    public Optional<PspCharge> remove(String txid) throws PspException {
        JsonObject body = Json.createObjectBuilder().add("status", REMOVED).build();
        change(txid, body);
        // Whatever it answered: only the charge itself tells whether it was paid meanwhile.
        return charge(txid);
    }

    @Override
    public void extend(String txid, long seconds) throws PspException {
        change(
                txid,
                Json.createObjectBuilder().add("calendario", expiry(seconds)).build());
    }

    private void change(String txid, JsonObject body) throws PspException {
        client.send(new Question(Operation.COB_CHANGE, "PATCH", PixPath.charge(txid), body));
    }

    @Override
    public PspRefund refund(String endToEndId, String refundId, Money amount) throws PspException {
        JsonObject body =
                Json.createObjectBuilder().add("valor", amount.toString()).build();
        Question make = new Question(Operation.REFUND_CREATE, "PUT", PixPath.refund(endToEndId, refundId), body);
        HttpResponse<String> answer = client.send(make);
        if (answer.statusCode() / 100 == 2 && !answer.body().isBlank()) {
            return PixJson.refund(answer.body(), endToEndId);
        }
        // Most likely the id is known from a request whose answer was lost: then it is the same refund.
        return refundStatus(endToEndId, refundId).orElseThrow(() -> client.refused(make, answer));
    }

    @Override
    public Optional<PspRefund> refundStatus(String endToEndId, String refundId) throws PspException {
        Optional<String> body = client.found(Operation.REFUND_READ, PixPath.refund(endToEndId, refundId));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.refund(body.get(), endToEndId));
    }

    @Override
    public Optional<PspPayment> payment(String endToEndId) throws PspException {
        Optional<String> body = client.found(Operation.PIX_READ, PixPath.payment(endToEndId));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.payment(body.get()));
    }

    @Override
    public PspPayments payments(Instant from, Instant to) throws PspException {
        return new PaymentLists(client, refusesFuture, clock).read("/pix?", from, to);
    }

    @Override
    public PspPayments refunded(Instant from, Instant to) throws PspException {
        return new PaymentLists(client, refusesFuture, clock).readBack("/pix?devolucaoPresente=true&", from, to);
    }

    @Override
    public void notifyAt(String url) throws PspException {
        JsonObject body = Json.createObjectBuilder().add("webhookUrl", url).build();
        Question put = new Question(Operation.WEBHOOK_PUT, "PUT", PixPath.webhook(settings.pspKey()), body);
        HttpResponse<String> answer = client.send(put);
        if (answer.statusCode() / 100 != 2) {
            throw client.refused(put, answer);
        }
    }

    @Override
    public Optional<String> notifiedAt() throws PspException {
        Optional<String> body = client.found(Operation.WEBHOOK_READ, PixPath.webhook(settings.pspKey()));
        return body.isEmpty() ? Optional.empty() : Optional.of(PixJson.webhook(body.get()));
    }

    @Override
    public void stopNotices() throws PspException {
        Question drop = new Question(Operation.WEBHOOK_REMOVE, "DELETE", PixPath.webhook(settings.pspKey()), null);
        HttpResponse<String> answer = client.send(drop);
        boolean none = PspProblem.of(answer.statusCode(), answer.body()).unknown();
        if (answer.statusCode() / 100 != 2 && !none) {
            throw client.refused(drop, answer);
        }
    }
}
