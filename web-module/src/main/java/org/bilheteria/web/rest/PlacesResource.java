package org.bilheteria.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.bilheteria.checkout.Cashier;
import org.bilheteria.checkout.Charge;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.line.MyPlace;
import org.bilheteria.web.security.SignedIn;

/** Entering the line, asking for one's place, leaving it, and paying what is held for it. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Door door;

    @Inject
    MyPlace myPlace;

    @Inject
    Places places;

    @Inject
    Cashier cashier;

    @POST
    @Path("performances/{performance}/places")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> arrive(
            @PathParam("performance") String performance,
            @HeaderParam("Bilheteria-Stamp") String brought,
            InputStream body) {
        long buyer = signedIn.requireBuyer();
        JsonBody json = JsonBody.of(body);
        return door.arrive(EntryJson.request(buyer, Ids.number(performance), json), brought)
                .thenApply(receipt -> Response.status(receipt.repeated() ? 200 : 202)
                        .entity(EntryJson.of(receipt))
                        .build());
    }

    @GET
    @Path("places")
    public Response mine() {
        long buyer = signedIn.requireBuyer();
        JsonArrayBuilder list = Json.createArrayBuilder();
        places.of(buyer).forEach(place -> list.add(PlaceJson.of(myPlace.find(place.id(), buyer))));
        return Response.ok(list.build()).build();
    }

    @GET
    @Path("places/{place}")
    public JsonObject place(@PathParam("place") String id) {
        return PlaceJson.of(myPlace.find(id, signedIn.requireBuyer()));
    }

    @DELETE
    @Path("places/{place}")
    public Response leave(@PathParam("place") String id) {
        myPlace.leave(id, signedIn.requireBuyer());
        return Response.noContent().build();
    }

    @POST
    @Path("places/{place}/payment")
    public JsonObject pay(@PathParam("place") String id) {
        MyPlace.Found found = myPlace.find(id, signedIn.requireBuyer());
        if (found.view().isEmpty()) {
            throw new Refused(Refusal.NOT_HELD, "No tickets are held for this place");
        }
        Charge charge = cashier.charge(id);
        return PlaceJson.payment(charge);
    }
}
