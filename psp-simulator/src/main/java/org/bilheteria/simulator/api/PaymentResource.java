package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Page;
import org.bilheteria.simulator.ledger.Payment;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.ledger.Span;
import org.bilheteria.simulator.wire.PaymentJson;

/** Payments, one or by time of settlement. */
@Path("pix")
@Protected
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    @GET
    @Path("{e2eid}")
    public String read(@PathParam("e2eid") String endToEndId) {
        return PaymentJson.of(payments.existing(endToEndId), clock.instant()).toString();
    }

    @GET
    public String list(@Context UriInfo uri) {
        SpanParameters parameters = new SpanParameters(uri.getQueryParameters(), ErrorType.PIX_CONSULTA_INVALIDA);
        Span span = parameters.span();
        Page<Payment> page = page(parameters, span);
        JsonArrayBuilder list = JsonText.array();
        page.items().forEach(payment -> list.add(PaymentJson.of(payment, clock.instant())));
        return JsonText.object()
                .add("parametros", SpanParameters.echo(span, page))
                .add("pix", list)
                .build()
                .toString();
    }

    private Page<Payment> page(SpanParameters parameters, Span span) {
        Optional<String> txid = parameters.text("txid");
        if (txid.isPresent() && !txid.get().matches("[a-zA-Z0-9]{1,35}")) {
            throw parameters.refused("txid", "deve ter de 1 a 35 letras ou algarismos");
        }
        Optional<Boolean> refunded = parameters.flag("devolucaoPresente");
        // Every payment here names a txid, so "without" finds none.
        if (parameters.flag("txIdPresente").filter(present -> !present).isPresent()) {
            return payments.settled(span, payment -> false);
        }
        if (txid.isPresent()) {
            return payments.settledOf(txid.get(), span, payment -> fits(payment, refunded));
        }
        return refunded.isEmpty() ? payments.settled(span) : payments.settled(span, payment -> fits(payment, refunded));
    }

    private static boolean fits(Payment payment, Optional<Boolean> refunded) {
        return refunded.isEmpty() || refunded.get() != payment.refunds().isEmpty();
    }
}
