package org.bilheteria.psp;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;

/** Reads the PSP's JSON. Unknown fields and states are let pass: the definition calls them compatible changes. */
public final class PixJson {

    private static final String END_TO_END_ID = "[a-zA-Z0-9]{32}";

    private PixJson() {}

    static PspCharge charge(String text) throws PspUnavailable {
        return read(text, charge -> {
            String txid = charge.getString("txid");
            List<Settlement> payments = new ArrayList<>();
            for (JsonValue pix : many(charge, "pix")) {
                payments.add(settlement(pix.asJsonObject(), txid));
            }
            return new PspCharge(
                    txid, status(charge.getString("status")), charge.getString("pixCopiaECola", ""), payments);
        });
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
        return new PspRefund(refund.getString("id"), endToEndId, Money.of(refund.getString("valor")), status);
    }

    static PspPayment payment(String text) throws PspUnavailable {
        return read(text, PixJson::payment);
    }

    private static PspPayment payment(JsonObject pix) {
        Settlement settlement = settlement(pix, "");
        List<PspRefund> refunds = new ArrayList<>();
        for (JsonValue refund : many(pix, "devolucoes")) {
            refunds.add(refund(refund.asJsonObject(), settlement.endToEndId()));
        }
        return new PspPayment(settlement, refunds);
    }

    static PaymentPage page(String text) throws PspUnavailable {
        return read(text, list -> {
            List<PspPayment> payments = new ArrayList<>();
            many(list, "pix").forEach(pix -> payments.add(payment(pix.asJsonObject())));
            JsonObject pages = list.getJsonObject("parametros").getJsonObject("paginacao");
            return new PaymentPage(payments, pages.getInt("quantidadeDePaginas"));
        });
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

    private static Settlement settlement(JsonObject pix, String txid) {
        String endToEndId = pix.getString("endToEndId");
        if (!endToEndId.matches(END_TO_END_ID)) {
            throw new IllegalArgumentException("Not an endToEndId");
        }
        return new Settlement(
                endToEndId,
                pix.getString("txid", txid),
                Money.of(pix.getString("valor")),
                OffsetDateTime.parse(pix.getString("horario")).toInstant().truncatedTo(ChronoUnit.MICROS));
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
     * What a webhook's body says.
     *
     * @throws IllegalArgumentException when it is no such body
     */
    public static PixNotice notice(String text) {
        PixNotice notice = new PixNotice(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            for (JsonValue pix : reader.readObject().getJsonArray("pix")) {
                add(pix, notice);
            }
            return notice;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("Not a notice of payments", e);
        }
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
