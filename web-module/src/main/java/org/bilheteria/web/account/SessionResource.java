package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.PasswordSignIn;
import org.bilheteria.web.security.SessionCookie;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    PasswordSignIn passwords;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    SignedIn signedIn;

    @Inject
    FreshSession session;

    @Inject
    Callers callers;

    @Inject
    OverTls overTls;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject signIn(@HeaderParam("Bilheteria-Stamp") @Nullable String stamp, InputStream body) {
        JsonBody json = JsonBody.of(body);
        String email = json.string("email");
        String password = json.string("password");
        boolean keep = json.bool("keep", false);
        Optional<String> code = json.optionalString("secondFactor");
        Issued issued = passwords.signIn(email, password, callers.of(request, email, stamp), keep);
        if (code.isPresent()) {
            factors.check(issued.session().buyer(), code.get());
            issued = sessions.shown(issued.session());
        }
        session.begin(request, response, issued, email);
        return SessionJson.of(issued);
    }

    @DELETE
    public void signOut() {
        // Said to be ended, a session is; while that can't be written down it is not said.
        signedIn.requireKnown();
        signedIn.session().ifPresent(sessions::revoke);
        SessionCookie.clear(response, overTls.of(request));
    }
}
