package org.bilheteria.web.account.factor;

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
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.web.account.SessionJson;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** Showing the code of an authenticator app, or one for whoever lost it, in the session one has. */
@Path("session/second-factor")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SecondFactors factors;

    @Inject
    ShownFactor shown;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject show(InputStream body) {
        long buyer = signedIn.requireBuyer();
        factors.check(buyer, JsonBody.of(body).string("code"));
        return SessionJson.of(shown.now(request, response, signedIn.session().orElseThrow()));
    }
}
