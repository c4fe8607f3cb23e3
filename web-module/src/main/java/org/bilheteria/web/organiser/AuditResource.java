package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bilheteria.audit.Audit;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Who did what, for organisers: all of it or what was done to one performance, the newest first. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int MOST = 1_000;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    /** @param before the id of an entry, to be told what was done before that */
    @GET
    @Path("audit")
    public JsonArray entries(
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("before") @Nullable String before,
            @QueryParam("performance") @Nullable String performance) {
        int most = Ids.number(limit);
        if (most > MOST) {
            throw new Refused(Refusal.INVALID, "limit is at most " + MOST);
        }
        return AuditText.json(
                audit.newest(of(performance), Optional.ofNullable(before).map(Ids::large), most));
    }

    /** All of it for a spreadsheet, read and sent a thousand entries at a time. */
    @GET
    @Path("audit.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response table(@QueryParam("performance") @Nullable String performance) {
        Optional<Integer> of = of(performance);
        StreamingOutput table = out -> write(of, out);
        String name = of.map(id -> "audit-" + id).orElse("audit");
        return Response.ok(table)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private void write(Optional<Integer> performance, OutputStream out) throws IOException {
        out.write(AuditText.HEADER.getBytes(StandardCharsets.UTF_8));
        List<AuditEntry> entries = audit.newest(performance, Optional.empty(), MOST);
        while (!entries.isEmpty()) {
            out.write(AuditText.csv(entries).getBytes(StandardCharsets.UTF_8));
            long last = entries.get(entries.size() - 1).id();
            entries = audit.newest(performance, Optional.of(last), MOST);
        }
    }

    private static Optional<Integer> of(@Nullable String performance) {
        return Optional.ofNullable(performance).map(Ids::number);
    }
}
