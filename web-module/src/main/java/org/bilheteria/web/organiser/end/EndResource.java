package org.bilheteria.web.organiser.end;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.sale.PutOff;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.web.organiser.PlanJson;
import org.bilheteria.web.rest.BoardJson;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** A show that does not take place, or not on its day. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EndResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SaleOffice office;

    @Inject
    Boards boards;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    /** {@code {"message": "…"}}: what everybody is told. */
    @POST
    @Path("performances/{performance}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject cancel(@PathParam("performance") String id, InputStream body) {
        signedIn.requireFreshFactor();
        int performance = Ids.number(id);
        String message = JsonBody.of(body).string("message").strip();
        new FieldCheck().text("message", message, Bounds.LONGEST_MESSAGE).refuse();
        office.cancel(performance, message, signedIn.actor());
        return board(performance);
    }

    /** {@code {"startsAt": "…", "refundUntil": "…", "message": "…"}}. */
    @POST
    @Path("performances/{performance}/postpone")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject postpone(@PathParam("performance") String id, InputStream body) {
        signedIn.requireFreshFactor();
        int performance = Ids.number(id);
        JsonBody json = JsonBody.of(body);
        String message = json.optionalString("message").orElse("").strip();
        new FieldCheck().atMost("message", message, Bounds.LONGEST_MESSAGE).refuse();
        PutOff putOff = new PutOff(
                PlanJson.instant("startsAt", json.string("startsAt")),
                PlanJson.instant("refundUntil", json.string("refundUntil")),
                message);
        office.postpone(performance, putOff, signedIn.actor());
        return board(performance);
    }

    private JsonObject board(int performance) {
        return BoardJson.of(boards.board(performance).orElseThrow());
    }
}
