package org.bilheteria.web.buyer;

import jakarta.json.JsonObject;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.line.Receipt;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.shared.Ids;

/** The request to enter a line and its receipt, as the contract writes them. */
final class EntryJson {

    /** Far above any limit per buyer, far below what could overflow a sum. */
    private static final int UTMOST = 1_000;

    private EntryJson() {}

    static EntryRequest request(long buyer, int performance, JsonBody json) {
        int full = quantity(json, "full");
        int half = quantity(json, "half");
        if (full + half < 1) {
            throw new Refused(Refusal.QUANTITY, "Ask for at least one ticket");
        }
        return new EntryRequest(
                buyer,
                performance,
                sector(json.string("sector")),
                new Wish(full, half, json.bool("acceptFewer", false)));
    }

    private static int quantity(JsonBody json, String name) {
        int quantity = json.integer(name, 0, Refusal.QUANTITY);
        if (quantity < 0) {
            throw new Refused(Refusal.QUANTITY, name + " is a number from 0");
        }
        return Math.min(quantity, UTMOST);
    }

    private static int sector(String id) {
        try {
            return Ids.number(id);
        } catch (Refused notFound) {
            throw new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector");
        }
    }

    static JsonObject of(Receipt receipt) {
        return Json.createObjectBuilder()
                .add("place", receipt.place())
                .add("receipt", receipt.signed())
                .add("arrivedAt", UtcMicros.text(receipt.arrivedAt()))
                .add("state", receipt.state().name())
                .build();
    }
}
