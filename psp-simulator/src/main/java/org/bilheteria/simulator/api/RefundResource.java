package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Refund;
import org.bilheteria.simulator.ledger.RefundNature;
import org.bilheteria.simulator.ledger.RefundOrder;
import org.bilheteria.simulator.ledger.Refunds;
import org.bilheteria.simulator.notice.WebhookDelivery;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;
import org.bilheteria.simulator.wire.PaymentJson;

/** One refund of one payment. */
@Path("pix/{e2eid}/devolucao/{id}")
@Protected
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RefundResource {

    @Inject
    Refunds refunds;

    @Inject
    WebhookDelivery delivery;

    @Inject
    Clock clock;

    @PathParam("e2eid")
    String endToEndId;

    @PathParam("id")
    String id;

    /** 201 the first time (EM_PROCESSAMENTO), 200 with the same refund when it is asked for again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response request(InputStream body) {
        Payload refund = PayloadReader.read(body, ErrorType.PIX_DEVOLUCAO_INVALIDA, "devolucao");
        Refunds.Requested requested = refunds.request(
                endToEndId,
                id,
                new RefundOrder(
                        refund.amount("valor").orElseThrow(() -> refund.missing("valor")),
                        nature(refund).orElse(null),
                        refund.text("descricao", 140).orElse(null)));
        delivery.postLater(endToEndId, requested.notices(), Refund.SETTLEMENT);
        return Response.status(requested.isNew() ? 201 : 200)
                .entity(PaymentJson.of(requested.refund(), clock.instant()).toString())
                .build();
    }

    /** Cash drawn or handed out as change is not played here, so nothing else can be given back. */
    private static Optional<RefundNature> nature(Payload refund) {
        return refund.text("natureza", 20).map(text -> {
            if (!text.equals(RefundNature.ORIGINAL.name())) {
                throw refund.refused("natureza", "só pode ser ORIGINAL no simulador");
            }
            return RefundNature.ORIGINAL;
        });
    }

    @GET
    public String read() {
        return PaymentJson.of(refunds.existing(endToEndId, id), clock.instant()).toString();
    }
}
