package org.bilheteria.web.buyer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.bilheteria.checkout.charge.Cashier;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.security.SignedIn;

/** A buyer's own places: where they stand, leaving the line, and paying what is held. */
@Path("places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    MyPlace myPlace;

    @Inject
    Places places;

    @Inject
    Cashier cashier;

    @Resource
    ManagedExecutorService executor;

    @GET
    public Response mine() {
        long buyer = signedIn.requireBuyer();
        JsonArrayBuilder list = Json.createArrayBuilder();
        places.of(buyer).forEach(place -> list.add(PlaceJson.of(myPlace.find(place.id(), buyer))));
        return Response.ok(list.build()).build();
    }

    @GET
    @Path("{place}")
    public JsonObject place(@PathParam("place") String id) {
        return PlaceJson.of(myPlace.find(id, signedIn.requireBuyer()));
    }

    @DELETE
    @Path("{place}")
    public Response leave(@PathParam("place") String id) {
        myPlace.leave(id, signedIn.requireBuyer());
        return Response.noContent().build();
    }

    @POST
    @Path("{place}/payment")
    public CompletionStage<JsonObject> pay(@PathParam("place") String id) {
        MyPlace.Found found = myPlace.find(id, signedIn.requireBuyer());
        if (found.view().isEmpty()) {
            throw new Refused(Refusal.NOT_HELD, "No tickets are held for this place");
        }
        // Not on a thread that serves requests: the PSP may be slow, and the simulator needs such a thread itself.
        try {
            return CompletableFuture.supplyAsync(() -> PlaceJson.payment(cashier.charge(id)), executor);
        } catch (RejectedExecutionException full) {
            throw new Refused(Refusal.PSP_UNAVAILABLE, "Too many charges at once", Duration.ofSeconds(1));
        }
    }
}
