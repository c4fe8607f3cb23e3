package org.bilheteria.web.account.recovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.ClientAddress;

/** The way back for whoever lost their password. */
@Path("account/recovery")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryResource {

    @Inject
    Recovery recovery;

    @Inject
    Callers callers;

    @Inject
    ClientAddress address;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        String email = JsonBody.of(body).string("email");
        // The same for what can be nobody's: programs need one answer, and people are told by the form.
        Email.of(email).ifPresent(whose -> recovery.ask(whose, address.of(request)));
        return Response.accepted(Json.createObjectBuilder()
                        .add("validFor", recovery.validity().toString())
                        .build())
                .build();
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void renew(@PathParam("code") String code, InputStream body) {
        String password = JsonBody.of(body).optionalString("password").orElse("");
        recovery.renew(code, password, callers.of(request, null, null).stamp());
    }
}
