package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.IntConsumer;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.PerformanceKey;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.rest.BoardJson;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Performances are put on sale and removed by organisers, changed and steered by those who steer too. All of it is audited. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganiserResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SaleOffice office;

    @Inject
    OpenSales sales;

    @Inject
    Boards boards;

    @Inject
    Settings settings;

    @PostConstruct
    void onlyThoseWhoSteer() {
        signedIn.requireRole(Role.STEERING);
    }

    @POST
    @Path("performances")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String sentOnce, InputStream body) {
        signedIn.requireOrganiser();
        String key = sentOnce == null ? "" : sentOnce;
        if (key.length() > PerformanceKey.LONGEST) {
            throw new Refused(Refusal.INVALID, "Idempotency-Key has at most " + PerformanceKey.LONGEST + " characters");
        }
        int id = office.create(PlanJson.plan(JsonBody.of(body), settings), actor(), key);
        Performance performance = sales.performance(id).orElseThrow();
        JsonArrayBuilder sectors = Json.createArrayBuilder();
        performance
                .sectors()
                .forEach(sector -> sectors.add(Json.createObjectBuilder()
                        .add("id", Integer.toString(sector.id()))
                        .add("name", sector.name())));
        JsonObject created = Json.createObjectBuilder()
                .add("id", Integer.toString(id))
                .add("sectors", sectors)
                .build();
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @PATCH
    @Path("performances/{performance}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("performance") String id, InputStream body) {
        JsonBody json = JsonBody.of(body);
        return act(id, performance -> office.change(performance, EditJson.change(json), actor()));
    }

    @DELETE
    @Path("performances/{performance}")
    public void remove(@PathParam("performance") String id) {
        signedIn.requireOrganiser();
        signedIn.requireFreshFactor();
        office.remove(Ids.number(id), actor());
    }

    @POST
    @Path("performances/{performance}/open")
    public JsonObject open(@PathParam("performance") String id) {
        return act(id, performance -> office.open(performance, actor()));
    }

    @POST
    @Path("performances/{performance}/pause")
    public JsonObject pause(@PathParam("performance") String id) {
        return act(id, performance -> office.pause(performance, PauseReason.ORGANISER, actor()));
    }

    @POST
    @Path("performances/{performance}/resume")
    public JsonObject resume(@PathParam("performance") String id) {
        return act(id, performance -> office.resume(performance, actor()));
    }

    @POST
    @Path("performances/{performance}/close")
    public JsonObject close(@PathParam("performance") String id) {
        signedIn.requireFreshFactor();
        return act(id, performance -> office.close(performance, actor()));
    }

    private JsonObject act(String id, IntConsumer act) {
        int performance = Ids.number(id);
        act.accept(performance);
        return BoardJson.of(boards.board(performance).orElseThrow());
    }

    private String actor() {
        return signedIn.actor();
    }
}
