package org.bilheteria.simulator.wire;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;

/** Problem documents (RFC 7807) as the API wants them. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    public static Response of(PixRefusal refusal) {
        JsonObjectBuilder body = body(refusal.type(), refusal.type().status()).add("detail", refusal.getMessage());
        refusal.property()
                .ifPresent(property -> body.add(
                        "violacoes",
                        JsonText.array()
                                .add(JsonText.object()
                                        .add("razao", refusal.getMessage())
                                        .add("propriedade", property))));
        return answer(refusal.type().status(), body);
    }

    public static Response of(ErrorType type, int status) {
        return answer(status, body(type, status));
    }

    /** Without a word on this very case. */
    public static JsonObjectBuilder body(ErrorType type, int status) {
        return JsonText.object()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", status);
    }

    private static Response answer(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(body.build().toString())
                .build();
    }
}
