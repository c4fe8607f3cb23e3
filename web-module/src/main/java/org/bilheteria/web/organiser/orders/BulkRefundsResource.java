package org.bilheteria.web.organiser.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.undo.BulkRefund;
import org.bilheteria.checkout.undo.BulkRefunds;
import org.bilheteria.checkout.undo.UndoDesk;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** All purchases of a performance or a sector undone, and how far that came. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BulkRefundsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    UndoDesk desk;

    @Inject
    BulkRefunds bulks;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    /** {@code {"sector": "…"}} for one sector, {@code {}} for all. */
    @POST
    @Path("performances/{performance}/refund")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("performance") String performance, InputStream body) {
        signedIn.requireFreshFactor();
        Optional<Integer> sector = JsonBody.of(body).optionalString("sector").map(Ids::number);
        BulkRefund asked = desk.refundAll(Ids.number(performance), sector, signedIn.actor());
        return Response.accepted(json(asked)).build();
    }

    /** The newest hundred. */
    @GET
    @Path("bulk-refunds")
    public JsonArray newest() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        bulks.newest().forEach(bulk -> list.add(json(bulk)));
        return list.build();
    }

    private JsonObject json(BulkRefund bulk) {
        return DeskJson.of(bulk, bulk.doneAt().isPresent() ? 0 : bulks.left(bulk));
    }
}
