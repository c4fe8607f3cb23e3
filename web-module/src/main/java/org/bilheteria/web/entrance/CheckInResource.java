package org.bilheteria.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Admissions;
import org.bilheteria.ticket.Ticket;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** The entrance of a show: what one device did, and what the others did. For the staff at the door. */
@Path("check-in/{performance}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CheckInResource {

    /** So many a call: a device that was away long asks again. */
    private static final int MOST = 5_000;

    @Inject
    SignedIn signedIn;

    @Inject
    Admissions admissions;

    @Inject
    OpenSales sales;

    @Inject
    Disk disk;

    @Inject
    Clock clock;

    @PathParam("performance")
    String performance;

    @PostConstruct
    void onlyTheDoor() {
        signedIn.requireRole(Role.DOOR);
    }

    /** {@code {entrance, asked?, admissions: [{ticket, at}]}}; each is answered for, and nothing is lost when this returns. */
    @POST
    @Path("admissions")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject admit(InputStream body) {
        AdmissionJson.Told told = AdmissionJson.read(JsonBody.of(body));
        int id = Ids.number(performance);
        JsonArrayBuilder results = Json.createArrayBuilder();
        told.admissions()
                .forEach(admission ->
                        results.add(AdmissionJson.answer(admission, admissions.admit(id, admission, told.asked()))));
        disk.sync();
        return Json.createObjectBuilder().add("results", results).build();
    }

    /** What the show is and when by now, all annulled tickets, and the admissions heard of since the last answer's {@code heard}. */
    @GET
    @Path("list")
    public JsonObject list(@QueryParam("since") @DefaultValue("1970-01-01T00:00:00Z") String since) {
        int id = Ids.number(performance);
        Performance show = sales.performance(id).orElseThrow(Performance::missing);
        Instant heard = AdmissionJson.instant(since);
        JsonArrayBuilder annulled = Json.createArrayBuilder();
        admissions.annulled(id).forEach(annulled::add);
        JsonArrayBuilder admitted = Json.createArrayBuilder();
        for (Ticket ticket : admissions.since(id, heard, MOST)) {
            admitted.add(AdmissionJson.of(ticket.admission().orElseThrow()));
            Instant received = ticket.admissionReceivedAt().orElseThrow();
            heard = received.isAfter(heard) ? received : heard;
        }
        return Json.createObjectBuilder()
                .add("annulled", annulled)
                .add("admitted", admitted)
                .add("heard", UtcMicros.text(heard))
                .add("now", UtcMicros.text(UtcMicros.now(clock)))
                .add("show", AdmissionJson.of(show.announcement()))
                .build();
    }

    /** Those let in who should not have been, by entrances that had no network. */
    @GET
    @Path("conflicts")
    public JsonArray conflicts() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        admissions
                .conflicts(Ids.number(performance))
                .forEach(conflict -> list.add(AdmissionJson.of(conflict.admission())
                        .add("result", conflict.result().name())));
        return list.build();
    }
}
