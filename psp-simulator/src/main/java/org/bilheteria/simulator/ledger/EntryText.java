package org.bilheteria.simulator.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.bilheteria.simulator.json.JsonText;

/** An entry as a line of JSON and back. The name of the first member tells which entry it is. */
final class EntryText {

    private EntryText() {}

    static String write(Entry entry) {
        JsonObjectBuilder line = JsonText.object();
        if (entry instanceof Entry.ChargeSaved saved) {
            line.add("charge", ChargeText.write(saved.charge()));
        } else if (entry instanceof Entry.PaymentSettled settled) {
            line.add("payment", PaymentText.write(settled.payment())).add("notices", settled.notices());
        } else if (entry instanceof Entry.RefundRequested requested) {
            line.add("refund", PaymentText.write(requested.refund()))
                    .add("of", requested.endToEndId())
                    .add("notices", requested.notices());
        } else if (entry instanceof Entry.WebhookRegistered registered) {
            line.add("webhook", webhook(registered.webhook()));
        } else if (entry instanceof Entry.WebhookDropped dropped) {
            line.add("webhookDropped", dropped.key());
        } else if (entry instanceof Entry.NoticeDelivered delivered) {
            line.add("delivered", delivered.endToEndId());
        }
        return line.build().toString();
    }

    static Entry read(String text) {
        JsonObject line = JsonText.parse(text);
        String kind = line.keySet().iterator().next();
        return switch (kind) {
            case "charge" -> new Entry.ChargeSaved(ChargeText.read(line.getJsonObject(kind)));
            case "payment" ->
                new Entry.PaymentSettled(PaymentText.payment(line.getJsonObject(kind)), line.getInt("notices"));
            case "refund" ->
                new Entry.RefundRequested(
                        line.getString("of"), PaymentText.refund(line.getJsonObject(kind)), line.getInt("notices"));
            case "webhook" -> new Entry.WebhookRegistered(webhook(line.getJsonObject(kind)));
            case "webhookDropped" -> new Entry.WebhookDropped(line.getString(kind));
            case "delivered" -> new Entry.NoticeDelivered(line.getString(kind));
            default -> throw new IllegalArgumentException("Unknown entry " + kind);
        };
    }

    private static JsonObjectBuilder webhook(Webhook webhook) {
        return JsonText.object()
                .add("key", webhook.key())
                .add("url", webhook.url())
                .add("createdAt", webhook.createdAt().toString());
    }

    private static Webhook webhook(JsonObject json) {
        return new Webhook(json.getString("key"), json.getString("url"), Instant.parse(json.getString("createdAt")));
    }
}
