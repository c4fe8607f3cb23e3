package org.bilheteria.simulator.wire;

import jakarta.json.JsonObject;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Webhook;

/** A webhook as the API shows it. */
public final class WebhookJson {

    private WebhookJson() {}

    public static JsonObject of(Webhook webhook) {
        return JsonText.object()
                .add("webhookUrl", webhook.url())
                .add("chave", webhook.key())
                .add("criacao", webhook.createdAt().toString())
                .build();
    }
}
