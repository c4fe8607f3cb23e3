package org.bilheteria.web.buyer;

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
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.bilheteria.board.Boards;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Json;
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
    Boards boards;

    @Inject
    Clock clock;

    @GET
    public Response mine() {
        long buyer = signedIn.requireBuyer();
        JsonArrayBuilder list = Json.createArrayBuilder();
        places.of(buyer).forEach(place -> list.add(json(place.id(), buyer)));
        return Response.ok(list.build()).build();
    }

    @GET
    @Path("{place}")
    public JsonObject place(@PathParam("place") String id) {
        return json(id, signedIn.requireBuyer());
    }

    private JsonObject json(String id, long buyer) {
        MyPlace.Found found = myPlace.find(id, buyer);
        return PlaceJson.of(found, boards.board(found.performance()).orElseThrow(), clock.instant());
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
        return myPlace.pay(id, signedIn.requireBuyer()).thenApply(PlaceJson::payment);
    }
}
