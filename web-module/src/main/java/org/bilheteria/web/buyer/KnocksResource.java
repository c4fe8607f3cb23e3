package org.bilheteria.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.bilheteria.account.Email;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.line.Knock;
import org.bilheteria.web.line.KnockLimit;
import org.bilheteria.web.line.Visit;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.ClientAddress;
import org.bilheteria.web.shared.Ids;

/** Knocking: a stamp for whoever has yet to sign in. Nothing is stored, and nobody learns who has an account. */
@Path("performances/{performance}/knocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KnocksResource {

    @Inject
    Door door;

    @Inject
    KnockLimit limit;

    @Inject
    ClientAddress address;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response knock(
            @PathParam("performance") String performance, @Context HttpServletRequest asked, InputStream body) {
        limit.count(address.of(asked));
        Email email = Email.required(JsonBody.of(body).optionalString("email").orElse(""));
        Knock knock = door.knock(Ids.number(performance), email, Visit.of(asked, null));
        JsonObject json = Json.createObjectBuilder()
                .add("stamp", knock.stamp())
                .add("knockedAt", UtcMicros.text(knock.knockedAt()))
                .add("validUntil", UtcMicros.text(knock.validUntil()))
                .build();
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }
}
