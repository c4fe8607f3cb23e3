package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Role;
import org.bilheteria.account.SignUp;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Json;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;

/** Signing up. A fresh buyer is signed in as well: the password was hashed a moment ago and need not be again. */
@Path("buyers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BuyersResource {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signUp(InputStream body) {
        JsonBody json = JsonBody.of(body);
        long buyer = accounts.signUp(new SignUp(
                json.optionalString("name").orElse(""),
                json.optionalString("email").orElse(""),
                json.optionalString("cpf").orElse(""),
                json.optionalString("password").orElse("")));
        SessionCookie.set(response, sessions.issue(buyer, Role.BUYER), clock.instant(), overTls.of(request));
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("buyer", Long.toString(buyer))
                        .build())
                .build();
    }
}
