package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** How a token has to be asked for. */
final class TokenForms implements Doorkeeper {

    private final Manners manners;

    TokenForms(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Optional<Response> stop(Call call) {
        if (!call.is("token")) {
            return Optional.empty();
        }
        boolean fields = call.field("client_id").isPresent()
                && call.field("client_secret").isPresent();
        boolean basic = call.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .isPresent();
        if (manners.has(Manner.CREDENTIALS_IN_BODY) && !fields || manners.has(Manner.BASIC_ONLY) && !basic) {
            return Optional.of(refused(401, "invalid_client"));
        }
        return manners.has(Manner.SCOPE_REQUIRED) && call.field("scope").isEmpty()
                ? Optional.of(refused(400, "invalid_scope"))
                : Optional.empty();
    }

    private static Response refused(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(JsonText.object().add("error", error).build().toString())
                .build();
    }
}
