package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.SignUp;
import org.bilheteria.account.SignedUp;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Json;
import org.bilheteria.web.rest.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * Signing up. Whose e-mail is believed, or confirmed by the code that was mailed, is signed in as well: the password was hashed a
 * moment ago and need not be again.
 */
@Path("buyers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BuyersResource {

    @Inject
    Accounts accounts;

    @Inject
    Confirmation confirmation;

    @Inject
    Sessions sessions;

    @Inject
    FreshSession session;

    @Inject
    Callers callers;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signUp(@HeaderParam("Bilheteria-Stamp") @Nullable String stamp, InputStream body) {
        JsonBody json = JsonBody.of(body);
        String email = json.optionalString("email").orElse("");
        SignUp typed = new SignUp(
                json.optionalString("name").orElse(""),
                email,
                json.optionalString("cpf").orElse(""),
                json.optionalString("password").orElse(""));
        boolean keep = json.bool("keep", false);
        SignedUp made = accounts.signUp(typed, callers.of(request, email, stamp));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("buyer", Long.toString(made.buyer()));
        made.pending()
                .ifPresentOrElse(
                        pending -> answer.add("confirmation", pending),
                        () -> session.beginUntold(
                                request, response, sessions.issue(made.buyer(), Rights.NONE, keep), email));
        return Response.status(Response.Status.CREATED).entity(answer.build()).build();
    }

    /** The code out of the mail makes the account and signs in. */
    @POST
    @Path("confirmation/{confirmation}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject confirm(@PathParam("confirmation") String pending, InputStream body) {
        JsonBody json = JsonBody.of(body);
        boolean keep = json.bool("keep", false);
        Buyer buyer = confirmation.confirm(pending, json.optionalString("code").orElse(""));
        return SessionJson.of(session.beginUntold(request, response, buyer, keep));
    }

    /** Mails the code once more. */
    @POST
    @Path("confirmation/{confirmation}/mail")
    public void again(@PathParam("confirmation") String pending) {
        confirmation.again(pending);
    }
}
