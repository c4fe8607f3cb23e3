package org.bilheteria.web.account;

import jakarta.json.JsonObject;
import org.bilheteria.account.session.Issued;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** What a program that signed in is answered: the token, and until when it counts. */
public final class SessionJson {

    private SessionJson() {}

    public static JsonObject of(Issued issued) {
        return Json.createObjectBuilder()
                .add("token", issued.token())
                .add("expiresAt", UtcMicros.text(issued.expiresAt()))
                .build();
    }
}
