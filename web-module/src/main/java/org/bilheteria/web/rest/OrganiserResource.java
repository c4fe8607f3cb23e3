package org.bilheteria.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.IntConsumer;
import org.bilheteria.account.Audit;
import org.bilheteria.boxoffice.Boards;
import org.bilheteria.boxoffice.SaleOffice;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.security.SignedIn;

/** What organisers do: put performances on sale, change and steer them, download what became of money. All of it is audited. */
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
    Audit audit;

    @Inject
    Settings settings;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    @POST
    @Path("performances")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        int id = office.create(PlanJson.plan(JsonBody.of(body), settings));
        note("create", id);
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
        return act("change", id, performance -> office.change(performance, PlanJson.change(json)));
    }

    @POST
    @Path("performances/{performance}/open")
    public JsonObject open(@PathParam("performance") String id) {
        return act("open", id, office::open);
    }

    @POST
    @Path("performances/{performance}/pause")
    public JsonObject pause(@PathParam("performance") String id) {
        return act("pause", id, performance -> office.pause(performance, PauseReason.ORGANISER));
    }

    @POST
    @Path("performances/{performance}/resume")
    public JsonObject resume(@PathParam("performance") String id) {
        return act("resume", id, office::resume);
    }

    @POST
    @Path("performances/{performance}/close")
    public JsonObject close(@PathParam("performance") String id) {
        return act("close", id, office::close);
    }

    private JsonObject act(String name, String id, IntConsumer act) {
        int performance = Ids.number(id);
        act.accept(performance);
        note(name, performance);
        return BoardJson.of(boards.board(performance).orElseThrow());
    }

    private void note(String act, int performance) {
        audit.append(Long.toString(signedIn.requireBuyer()), act, "performance " + performance);
    }
}
