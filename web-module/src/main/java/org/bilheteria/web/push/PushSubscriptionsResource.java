package org.bilheteria.web.push;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.bilheteria.account.session.Session;
import org.bilheteria.push.PushDesk;
import org.bilheteria.push.PushSubscription;
import org.bilheteria.push.PushSubscriptions;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** The browsers on which whoever asks is told by push. */
@Path("account/push-subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PushSubscriptionsResource {

    @Inject
    PushDesk desk;

    @Inject
    PushSubscriptions subscriptions;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    @GET
    public JsonObject list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        subscriptions.of(signedIn.requireBuyer()).forEach(browser -> list.add(json(browser)));
        JsonObjectBuilder json = Json.createObjectBuilder();
        desk.key()
                .ifPresentOrElse(
                        key -> json.add("applicationServerKey", key),
                        () -> json.add("applicationServerKey", JsonValue.NULL));
        return json.add("subscriptions", list).build();
    }

    /** As a browser says it itself, {@code PushSubscription.toJSON()}; it is told in the language of the page that asks. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        signedIn.requireBuyer();
        Session session = signedIn.session().orElseThrow();
        JsonBody json = JsonBody.of(body);
        JsonBody keys = json.object("keys");
        String id = desk.add(
                session, json.string("endpoint"), keys.string("p256dh"), keys.string("auth"), language.getLocale());
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("id", id).build())
                .build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        desk.remove(signedIn.requireBuyer(), id);
    }

    private static JsonObjectBuilder json(PushSubscription browser) {
        return Json.createObjectBuilder()
                .add("id", browser.id())
                .add("service", browser.service())
                .add("language", browser.language().toLanguageTag())
                .add("since", UtcMicros.text(browser.createdAt()));
    }
}
