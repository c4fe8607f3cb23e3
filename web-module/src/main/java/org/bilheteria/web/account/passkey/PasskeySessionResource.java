package org.bilheteria.web.account.passkey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** {@link PasskeySignIn} for whoever asks in a form that the {@link PasskeyShortWay} does not know, and for the contract. */
@Path("session/passkey")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasskeySessionResource {

    @Inject
    PasskeySignIn passkeys;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Path("options")
    public JsonObject options() {
        return passkeys.options();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject signIn(InputStream body) {
        return passkeys.signIn(request, response, body);
    }
}
