package org.bilheteria.push;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.bilheteria.shared.Json;

/**
 * What a browser shows.
 *
 * @param address the page it leads to, on this site
 * @param worth how long it is worth being delivered
 */
record PushText(PushKind kind, String language, String title, String body, String address, Duration worth) {

    /** As {@code place-worker.js} reads it. */
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("language", language)
                .add("title", title)
                .add("body", body)
                .add("address", address)
                .build();
    }
}
