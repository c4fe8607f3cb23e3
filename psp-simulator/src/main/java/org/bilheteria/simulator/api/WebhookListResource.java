package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Page;
import org.bilheteria.simulator.ledger.Span;
import org.bilheteria.simulator.ledger.Webhook;
import org.bilheteria.simulator.ledger.Webhooks;
import org.bilheteria.simulator.wire.WebhookJson;

/** Webhooks by time of registration. */
@Path("webhook")
@Protected
@RequestScoped
public class WebhookListResource {

    @Inject
    Webhooks webhooks;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list(@Context UriInfo uri) {
        SpanParameters parameters = new SpanParameters(uri.getQueryParameters(), ErrorType.WEBHOOK_CONSULTA_INVALIDA);
        Span span = parameters.spanUntil(clock.instant());
        Page<Webhook> page = webhooks.registered(span);
        JsonArrayBuilder list = JsonText.array();
        page.items().forEach(webhook -> list.add(WebhookJson.of(webhook)));
        return JsonText.object()
                .add("parametros", SpanParameters.echo(span, page))
                .add("webhooks", list)
                .build()
                .toString();
    }
}
