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
import org.bilheteria.account.Buyer;
import org.bilheteria.account.passkey.Assertion;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SessionJson;
import org.bilheteria.web.account.factor.ShownFactor;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/**
 * Signing in by a passkey: nobody waits for a hash, and no e-mail is typed. Whoever is signed in shows it as a second factor, in the
 * same session.
 */
@Path("session/passkey")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasskeySessionResource {

    @Inject
    Passkeys passkeys;

    @Inject
    FreshSession session;

    @Inject
    ShownFactor shown;

    @Inject
    SignedIn signedIn;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Path("options")
    public JsonObject options() {
        return CredentialJson.request(passkeys.challenge(), passkeys.site().id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject signIn(InputStream body) {
        JsonBody json = JsonBody.of(body);
        boolean keep = json.bool("keep", false);
        Assertion answer = CredentialJson.assertion(json.object("credential"));
        Buyer buyer = passkeys.signIn(answer);
        return SessionJson.of(signedIn.session()
                .filter(current -> current.buyer() == buyer.id())
                .map(current -> shown.now(request, response, current))
                .orElseGet(() -> session.beginShown(request, response, buyer, keep)));
    }
}
