package org.bilheteria.web.account.passkey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.bilheteria.account.passkey.Attestation;
import org.bilheteria.account.passkey.Passkey;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.account.factor.ShownFactor;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SignedIn;

/** The passkeys of whoever asks. */
@Path("account/passkeys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasskeysResource {

    @Inject
    Passkeys passkeys;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownFactor shown;

    @Inject
    OverTls overTls;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public JsonArray list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        passkeys.of(signedIn.requireBuyer()).forEach(passkey -> list.add(json(passkey)));
        return list.build();
    }

    @POST
    @Path("options")
    public JsonObject options() {
        return CredentialJson.creation(passkeys.wanted(signedIn.requireFresh()));
    }

    /** That they signed in lately was looked at when they got the challenge, which is theirs alone. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        long buyer = signedIn.requireBuyer();
        requireFactorOfStaff();
        JsonBody json = JsonBody.of(body);
        String name = json.optionalString("name").orElse("");
        Attestation answer = CredentialJson.attestation(json.object("credential"));
        Passkey added = passkeys.add(buyer, answer, name);
        signedIn.session()
                .filter(session -> session.rights().staff())
                .ifPresent(session -> shown.now(request, response, session));
        NewcomerCookie.clear(response, overTls.of(request));
        return Response.status(Response.Status.CREATED)
                .entity(json(added).build())
                .build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        long buyer = signedIn.requireFresh();
        requireFactorOfStaff();
        passkeys.remove(buyer, id);
    }

    /** Else whoever has a password of staff would make a factor of their own. */
    private void requireFactorOfStaff() {
        if (signedIn.rights().staff()) {
            signedIn.requireFreshFactor();
        }
    }

    private static JsonObjectBuilder json(Passkey passkey) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", passkey.id())
                .add("name", passkey.name())
                .add("backedUp", passkey.backedUp())
                .add("createdAt", UtcMicros.text(passkey.createdAt()));
        passkey.lastUsedAt()
                .ifPresentOrElse(
                        used -> json.add("lastUsedAt", UtcMicros.text(used)),
                        () -> json.add("lastUsedAt", JsonValue.NULL));
        return json;
    }
}
