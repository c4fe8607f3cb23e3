package org.bilheteria.web.organiser.orders;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.undo.BulkRefund;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.steering.desk.FoundOrder;

/** Writes orders as staff sees them, and how far a bulk refund has come. */
final class DeskJson {

    private DeskJson() {}

    static JsonObject of(FoundOrder found) {
        Order order = found.order();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", order.number())
                .add("performance", Integer.toString(order.performance()))
                .add("sector", Integer.toString(order.sector()))
                .add("total", order.total().toString())
                .add("paidAt", UtcMicros.text(order.paidAt()))
                .add("status", order.status().name());
        add(json, "name", found.buyer().map(Buyer::name));
        add(json, "email", found.buyer().map(Buyer::email));
        return json.build();
    }

    static JsonObject of(BulkRefund bulk, long left) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", Long.toString(bulk.id()))
                .add("performance", Integer.toString(bulk.performance()));
        add(json, "sector", bulk.sector().map(id -> Integer.toString(id)));
        json.add("reason", bulk.reason().name())
                .add("askedAt", UtcMicros.text(bulk.askedAt()))
                .add("orders", bulk.orders())
                .add("left", left);
        add(json, "doneAt", bulk.doneAt().map(UtcMicros::text));
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> text) {
        text.ifPresentOrElse(some -> json.add(name, some), () -> json.addNull(name));
    }
}
