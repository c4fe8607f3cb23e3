package org.bilheteria.simulator.manner.door;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.notice.WebhookTrial;
import org.bilheteria.simulator.wire.Problem;

/** Whose webhook is taken. Efí's words. */
final class Registrations implements Doorkeeper {

    private static final String SKIP = "x-skip-mtls-checking";

    private final Manners manners;
    private final WebhookTrial trial;

    Registrations(Manners manners, WebhookTrial trial) {
        this.manners = manners;
        this.trial = trial;
    }

    @Override
    public Optional<Response> stop(Call call) {
        if (!call.is("webhook.put")) {
            return Optional.empty();
        }
        if (manners.has(Manner.WEBHOOK_BY_MAIL)) {
            String detail = "O endereço do webhook é cadastrado a pedido, por e-mail.";
            return Optional.of(Problem.of(new PixRefusal(ErrorType.ACESSO_NEGADO, detail)));
        }
        if (manners.has(Manner.WEBHOOK_WANTS_SKIP_HEADER)
                && !call.header(SKIP).orElse("").equals("true")) {
            return Optional.of(refused("A autenticação de TLS mútuo não está configurada na URL informada"));
        }
        return manners.has(Manner.WEBHOOK_TESTED)
                ? address(call).flatMap(trial::objection).map(Registrations::refused)
                : Optional.empty();
    }

    /** Empty if there is none: inside it is said what is wrong. */
    private static Optional<String> address(Call call) {
        try {
            return Optional.ofNullable(JsonText.parse(call.body()).get("webhookUrl"))
                    .filter(JsonString.class::isInstance)
                    .map(url -> ((JsonString) url).getString());
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    private static Response refused(String why) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON)
                .entity(JsonText.object()
                        .add("nome", "webhook_invalido")
                        .add("mensagem", why)
                        .build()
                        .toString())
                .build();
    }
}
