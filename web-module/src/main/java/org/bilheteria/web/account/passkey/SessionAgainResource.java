package org.bilheteria.web.account.passkey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.bilheteria.account.session.Issued;
import org.bilheteria.web.account.SessionJson;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** Signing in again, by password or passkey: a fresh session in place of the one that asks. */
@Path("session/again")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionAgainResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SignInAgain again;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject signIn(InputStream body) {
        signedIn.requireBuyer();
        JsonBody json = JsonBody.of(body);
        Optional<String> password = json.optionalString("password");
        Issued issued = password.isPresent()
                ? again.byPassword(password.get(), response)
                : again.byPasskey(CredentialJson.assertion(json.object("credential")), response);
        return SessionJson.of(issued);
    }
}
