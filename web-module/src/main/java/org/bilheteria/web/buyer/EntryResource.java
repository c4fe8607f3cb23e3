package org.bilheteria.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.line.Visit;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** Entering the line. The answer waits for the disk, without keeping a thread waiting. */
@Path("performances/{performance}/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Door door;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> arrive(
            @PathParam("performance") String performance,
            @HeaderParam("Bilheteria-Stamp") String brought,
            @Context HttpServletRequest asked,
            InputStream body) {
        long buyer = signedIn.requireBuyer();
        JsonBody json = JsonBody.of(body);
        return door.arrive(EntryJson.request(buyer, Ids.number(performance), json), Visit.of(asked, brought))
                .thenApply(receipt -> Response.status(receipt.repeated() ? 200 : 202)
                        .entity(EntryJson.of(receipt))
                        .build());
    }
}
