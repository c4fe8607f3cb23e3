package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Charge;
import org.bilheteria.simulator.ledger.ChargeStatus;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.Page;
import org.bilheteria.simulator.ledger.Span;
import org.bilheteria.simulator.wire.ChargeJson;
import org.bilheteria.simulator.wire.ChargeTermsReader;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;

/** Charges by time of creation, and charges whose txid is left to the PSP. */
@Path("cob")
@Protected
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChargeListResource {

    @Inject
    Charges charges;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Each call is another charge: who is to be able to ask twice brings a txid along, see {@link ChargeResource}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(InputStream body) {
        Payload cob = PayloadReader.read(body, ErrorType.COB_OPERACAO_INVALIDA, "cob");
        Charge charge = charges.open(ChargeTermsReader.read(cob));
        return Response.status(201).entity(ChargeJson.of(charge).toString()).build();
    }

    @GET
    public String list(@Context UriInfo uri) {
        SpanParameters parameters = new SpanParameters(uri.getQueryParameters(), ErrorType.COB_CONSULTA_INVALIDA);
        Span span = parameters.span();
        Optional<String> status = parameters.text("status");
        // A status this provider never gives is a valid question without hits.
        Page<Charge> page = status.isEmpty()
                ? charges.created(span)
                : Arrays.stream(ChargeStatus.values())
                        .filter(known -> known.name().equals(status.get()))
                        .findFirst()
                        .map(known -> charges.created(span, known))
                        .orElseGet(() -> new Page<>(List.of(), 0));
        JsonArrayBuilder list = JsonText.array();
        page.items()
                .forEach(charge -> list.add(ChargeJson.of(charge, ledger.paymentsOf(charge.txid()), clock.instant())));
        return JsonText.object()
                .add("parametros", SpanParameters.echo(span, page))
                .add("cobs", list)
                .build()
                .toString();
    }
}
