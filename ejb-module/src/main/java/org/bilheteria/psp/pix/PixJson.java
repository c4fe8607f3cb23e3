package org.bilheteria.psp.pix;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilheteria.psp.PixNotice;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.PspRefundStatus;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;

/** Reads the PSP's JSON. Unknown fields and states are let pass: the definition calls them compatible changes. */
public final class PixJson {

    /** Others may write what they like, as {@code ***}; what can't be written down is none. */
    private static final String TXID = "[ -~]{0,64}";

    private static final String END_TO_END_ID = "[a-zA-Z0-9]{32}";

    /** As the Central Bank has it; a BR Code has no room for more. */
    private static final int LONGEST_LOCATION = 77;

    private PixJson() {}

    /** @throws PspRefused when one of its payments makes no sense: nobody knows then whether it is paid */
    static PspCharge charge(String text) throws PspException {
        PspCharge charge = read(text, PixJson::chargeWithoutPayments);
        List<JsonValue> paid = read(text, json -> many(json, "pix"));
        for (JsonValue pix : paid) {
            try {
                charge.payments().add(settlement(pix.asJsonObject(), charge.txid()));
            } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
                throw new PspRefused("A payment of charge " + charge.txid() + " can't be read: " + harmless(pix));
            }
        }
        return charge;
    }

    private static PspCharge chargeWithoutPayments(JsonObject charge) {
        return new PspCharge(
                charge.getString("txid"), status(charge.getString("status")), copyPaste(charge), new ArrayList<>());
    }

    /** Under the definition's name, or one of those that banks use; only what is a BR Code. */
    private static String copyPaste(JsonObject charge) {
        return Stream.of("pixCopiaECola", "brcode", "brCode", "textoImagemQRcode", "qrcode", "emv")
                .map(name -> charge.getString(name, ""))
                .filter(text -> text.startsWith("000201"))
                .findFirst()
                .orElse(charge.getString("pixCopiaECola", ""));
    }

    /** Where a charge lies, as a BR Code names it; empty when it is not said. */
    static Optional<String> location(String text) throws PspUnavailable {
        return read(text, charge -> {
            JsonObject loc = charge.get("loc") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
            return Optional.of(charge.getString("location", loc.getString("location", "")))
                    .map(place -> place.replaceFirst("^https?://", ""))
                    .filter(place -> !place.isBlank() && place.length() <= LONGEST_LOCATION);
        });
    }

    /** Where notices are posted. */
    static String webhook(String text) throws PspUnavailable {
        return read(text, webhook -> webhook.getString("webhookUrl"));
    }

    private static PspChargeStatus status(String text) {
        if (text.startsWith("REMOVID")) {
            return PspChargeStatus.REMOVED;
        }
        return switch (text) {
            case "ATIVA" -> PspChargeStatus.ACTIVE;
            case "CONCLUIDA" -> PspChargeStatus.COMPLETED;
            default -> PspChargeStatus.OTHER;
        };
    }

    static PspRefund refund(String text, String endToEndId) throws PspUnavailable {
        return read(text, refund -> refund(refund, endToEndId));
    }

    private static PspRefund refund(JsonObject refund, String endToEndId) {
        PspRefundStatus status = switch (refund.getString("status")) {
            case "DEVOLVIDO" -> PspRefundStatus.DONE;
            case "NAO_REALIZADO" -> PspRefundStatus.FAILED;
            default -> PspRefundStatus.PROCESSING;
        };
        // Those of others may have only the id of the return transfer.
        String id = refund.getString("id", refund.getString("rtrId", ""));
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A return without an id");
        }
        Money amount = PixAmount.of(refund, "valor");
        if (amount.cents() == 0) {
            throw new IllegalArgumentException("A return of nothing");
        }
        return new PspRefund(
                id,
                endToEndId,
                amount,
                status,
                refund.getString("rtrId", ""),
                refund.getString("natureza", ""),
                liquidation(refund));
    }

    /** It is told to people only: one that makes no sense must not keep the rest. */
    private static Optional<Instant> liquidation(JsonObject refund) {
        JsonObject times = refund.get("horario") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
        try {
            return Optional.of(times.getString("liquidacao", ""))
                    .filter(text -> !text.isEmpty())
                    .map(PixMoment::of);
        } catch (ClassCastException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Money> fee(JsonObject pix) {
        JsonObject extras = pix.get("gnExtras") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
        try {
            return Optional.of(extras.getString("tarifa", ""))
                    .filter(text -> !text.isEmpty())
                    .map(Money::of);
        } catch (ClassCastException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws PspRefused when it makes no sense: asked again, it would make none */
    static PspPayment payment(String text) throws PspException {
        JsonObject pix = read(text, Function.identity());
        try {
            return payment(pix, new ArrayList<>());
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw new PspRefused("A payment can't be read: " + harmless(pix));
        }
    }

    /** @param unreadable where returns of it go that make no sense: they must not keep the payment, nor each other */
    private static PspPayment payment(JsonObject pix, List<String> unreadable) {
        Settlement settlement = settlement(pix, "");
        List<PspRefund> refunds = new ArrayList<>();
        for (JsonValue refund : many(pix, "devolucoes")) {
            try {
                refunds.add(refund(refund.asJsonObject(), settlement.endToEndId()));
            } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
                unreadable.add("a return of payment " + settlement.endToEndId() + ": " + harmless(refund));
            }
        }
        return new PspPayment(settlement, refunds, fee(pix));
    }

    static PaymentPage page(String text) throws PspUnavailable {
        return read(text, list -> {
            PaymentPage page = new PaymentPage(new ArrayList<>(), new ArrayList<>(), pages(list));
            for (JsonValue pix : many(list, "pix")) {
                try {
                    page.payments().add(payment(pix.asJsonObject(), page.unreadable()));
                } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
                    page.unreadable().add(harmless(pix));
                }
            }
            return page;
        });
    }

    private static int pages(JsonObject list) {
        JsonObject none = JsonValue.EMPTY_JSON_OBJECT;
        JsonObject parameters = list.get("parametros") instanceof JsonObject given ? given : none;
        JsonObject paging = parameters.get("paginacao") instanceof JsonObject given ? given : none;
        return paging.getInt("quantidadeDePaginas", 0);
    }

    /** The definition's own example writes one thing where it says a list of things. */
    private static List<JsonValue> many(JsonObject parent, String name) {
        JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray();
            case OBJECT -> List.of(value);
            default -> List.of();
        };
    }

    /** @param txid of the charge in whose list it is, which says more than the payment itself; empty elsewhere */
    private static Settlement settlement(JsonObject pix, String txid) {
        String endToEndId = pix.getString("endToEndId");
        if (!endToEndId.matches(END_TO_END_ID)) {
            throw new IllegalArgumentException("Not an endToEndId");
        }
        String named = txid.isEmpty() ? pix.getString("txid", pix.getString("txId", "")) : txid;
        if (!named.matches(TXID)) {
            throw new IllegalArgumentException("Not a txid");
        }
        return new Settlement(
                endToEndId,
                named,
                PixAmount.of(pix, "valor"),
                PixMoment.of(pix.getString("horario")),
                pix.getString("chave", ""));
    }

    private static <T> T read(String text, Function<JsonObject, T> reading) throws PspUnavailable {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reading.apply(reader.readObject());
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new PspUnavailable("The PSP's answer makes no sense", e);
        }
    }

    /**
     * What a webhook's body says. Nothing at all is a notice of nothing: some PSPs try the address with an empty body or with
     * an event of their own before they accept it.
     *
     * @throws IllegalArgumentException when it is no such body
     */
    public static PixNotice notice(String text) {
        PixNotice notice = new PixNotice(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (text.isBlank()) {
            return notice;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            payments(reader.readValue()).forEach(pix -> add(pix, notice));
            return notice;
        } catch (JsonException | ClassCastException e) {
            throw new IllegalArgumentException("Not a notice of payments", e);
        }
    }

    /** A list below {@code pix}, as the definition has it; one payment there; a list without anything around it. */
    private static List<JsonValue> payments(JsonValue body) {
        if (body.getValueType() == JsonValue.ValueType.ARRAY) {
            return body.asJsonArray();
        }
        JsonObject object = body.asJsonObject();
        if (object.containsKey("pix") && many(object, "pix").isEmpty() && !(object.get("pix") instanceof JsonArray)) {
            throw new IllegalArgumentException("Not a notice of payments");
        }
        return many(object, "pix");
    }

    private static void add(JsonValue pix, PixNotice notice) {
        try {
            Settlement settlement = settlement(pix.asJsonObject(), "");
            notice.settlements().add(settlement);
            if (!many(pix.asJsonObject(), "devolucoes").isEmpty()) {
                notice.refunded().add(settlement.endToEndId());
            }
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
            notice.malformed().add(harmless(pix));
        }
    }

    /** What may be kept of it: nothing that says who paid. */
    private static String harmless(JsonValue pix) {
        if (pix.getValueType() != JsonValue.ValueType.OBJECT) {
            return "not an object";
        }
        StringBuilder kept = new StringBuilder();
        for (String name : List.of("endToEndId", "txid", "valor", "horario")) {
            String value = String.valueOf(pix.asJsonObject().get(name));
            kept.append(name)
                    .append(' ')
                    .append(value, 0, Math.min(80, value.length()))
                    .append("; ");
        }
        return kept.toString();
    }
}
