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
import java.util.concurrent.CompletionStage;
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
        return myPlace.pay(id, signedIn.requireBuyer()).thenApply(PlaceJson::payment);
    }
}
