package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Webhooks;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;
import org.bilheteria.simulator.wire.WebhookJson;

/** Where payments to one key are announced. */
@Path("webhook/{chave}")
@Protected
@RequestScoped
public class WebhookResource {

    @Inject
    Webhooks webhooks;

    @PathParam("chave")
    String key;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(InputStream body) {
        Payload webhook = PayloadReader.read(body, ErrorType.WEBHOOK_OPERACAO_INVALIDA, "webhook");
        webhooks.register(key, webhook.text("webhookUrl", 2048).orElseThrow(() -> webhook.missing("webhookUrl")));
        return Response.ok().build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String read() {
        return WebhookJson.of(webhooks.existing(key)).toString();
    }

    @DELETE
    public void drop() {
        webhooks.drop(key);
    }
}
