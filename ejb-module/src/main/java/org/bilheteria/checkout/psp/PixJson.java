package org.bilheteria.checkout.psp;

import jakarta.json.JsonArray;
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
import org.bilheteria.checkout.Settlement;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;

/** Reads the PSP's JSON. Unknown fields and states are let pass: the definition calls them compatible changes. */
public final class PixJson {

    private PixJson() {}

    static PspCharge charge(String text) throws PspUnavailable {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject charge = reader.readObject();
            String txid = charge.getString("txid");
            List<Settlement> payments = new ArrayList<>();
            for (JsonValue pix : array(charge)) {
                payments.add(settlement(pix.asJsonObject(), txid));
            }
            return new PspCharge(
                    txid,
                    charge.getString("status").equals("CONCLUIDA"),
                    charge.getString("pixCopiaECola", ""),
                    payments);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new PspUnavailable("The PSP's answer makes no sense", e);
        }
    }

    private static JsonArray array(JsonObject charge) {
        return charge.containsKey("pix") ? charge.getJsonArray("pix") : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static Settlement settlement(JsonObject pix, String txid) {
        return new Settlement(
                pix.getString("endToEndId"),
                pix.getString("txid", txid),
                Money.of(pix.getString("valor")),
                OffsetDateTime.parse(pix.getString("horario")).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The payments of a webhook's body.
     *
     * @throws IllegalArgumentException when it is no such body
     */
    public static List<Settlement> notice(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            List<Settlement> settlements = new ArrayList<>();
            for (JsonValue pix : reader.readObject().getJsonArray("pix")) {
                settlements.add(settlement(pix.asJsonObject(), ""));
            }
            return settlements;
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("Not a notice of payments", e);
        }
    }
}
