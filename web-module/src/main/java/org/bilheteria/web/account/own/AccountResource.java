package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.recovery.AccountChanges;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.account.role.Role;
import org.bilheteria.privacy.Erasing;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SessionJson;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** One's own account. */
@Path("account")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    Recovery recovery;

    @Inject
    FreshSession session;

    @Inject
    Callers callers;

    @Inject
    Erasing erasing;

    @Inject
    ForgottenBrowser forgotten;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public JsonObject account() {
        return json(signedIn.requireBuyer());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(InputStream body) {
        long buyer = signedIn.requireBuyer();
        accounts.rename(buyer, JsonBody.of(body).optionalString("name").orElse(""));
        return json(buyer);
    }

    @DELETE
    public void erase() {
        erasing.erase(signedIn.requireFresh());
        forgotten.forget(request, response);
    }

    private JsonObject json(long id) {
        Buyer buyer = accounts.buyer(id)
                .orElseThrow(() -> new Refused(Refusal.NOT_SIGNED_IN, "The account is there no more"));
        Set<Role> has = signedIn.rights().inOrder();
        JsonArrayBuilder roles = Json.createArrayBuilder();
        has.forEach(role -> roles.add(role.word()));
        return Json.createObjectBuilder()
                .add("name", buyer.name())
                .add("email", buyer.email())
                .add("role", has.contains(Role.ORGANISER) ? "organiser" : "buyer")
                .add("roles", roles)
                .add("createdAt", UtcMicros.text(buyer.createdAt()))
                .build();
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject password(InputStream body) {
        long id = signedIn.requireBuyer();
        JsonBody json = JsonBody.of(body);
        String password = json.string("password");
        String newPassword = json.optionalString("newPassword").orElse("");
        Buyer buyer = changes.password(id, password, newPassword, caller());
        return SessionJson.of(session.beginUntold(request, response, buyer, signedIn.kept()));
    }

    @POST
    @Path("email")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response email(InputStream body) {
        long buyer = signedIn.requireBuyer();
        JsonBody json = JsonBody.of(body);
        changes.email(buyer, json.string("email"), json.string("password"), caller());
        return Response.accepted(Json.createObjectBuilder()
                        .add("validFor", recovery.validity().toString())
                        .build())
                .build();
    }

    @POST
    @Path("email/{code}")
    public void confirm(@PathParam("code") String code) {
        changes.use(code);
    }

    private Caller caller() {
        return callers.of(request, null, null);
    }
}
