package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.bilheteria.account.session.OpenSession;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SessionCookie;
import org.bilheteria.web.security.SignedIn;

/** Where one is signed in, and the end of it. */
@Path("account/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Sessions sessions;

    @Inject
    OverTls overTls;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public JsonArray sessions() {
        long buyer = signedIn.requireBuyer();
        String current = signedIn.session().map(Session::id).orElse("");
        JsonArrayBuilder all = Json.createArrayBuilder();
        sessions.of(buyer).forEach(session -> all.add(json(session, session.id().equals(current))));
        return all.build();
    }

    private static JsonObjectBuilder json(OpenSession session, boolean current) {
        return Json.createObjectBuilder()
                .add("id", session.id())
                .add("beganAt", UtcMicros.text(session.beganAt()))
                .add(
                        "renewedAt",
                        session.renewedAt().map(SessionsResource::text).orElse(JsonValue.NULL))
                .add("expiresAt", UtcMicros.text(session.expiresAt()))
                .add("device", session.device().isEmpty() ? JsonValue.NULL : Json.createValue(session.device()))
                .add("current", current);
    }

    private static JsonValue text(Instant moment) {
        return Json.createValue(UtcMicros.text(moment));
    }

    @DELETE
    @Path("{session}")
    public void end(@PathParam("session") String id) {
        boolean own =
                signedIn.session().filter(session -> session.id().equals(id)).isPresent();
        long buyer = own ? signedIn.requireBuyer() : signedIn.requireFresh();
        if (!sessions.end(buyer, id)) {
            throw new Refused(Refusal.NOT_FOUND, "No such session");
        }
    }

    @DELETE
    public void endAll() {
        sessions.endAll(signedIn.requireFresh());
        SessionCookie.clear(response, overTls.of(request));
    }
}
