package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.audit.Audit;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.outflow.Outflows;
import org.bilheteria.web.outflow.Source;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Who did what, for organisers: all of it or what was done to one performance, the newest first. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int MOST = 1_000;
    private static final String CSV = "text/csv; charset=UTF-8";

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Outflows outflows;

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
    @Produces(CSV)
    public Response table(
            @QueryParam("performance") @Nullable String performance,
            @QueryParam("spreadsheet") @Nullable String spreadsheet,
            @Context HttpServletRequest request) {
        Optional<Integer> of = of(performance);
        outflows.stream(request, new Table(CsvText.beginning(spreadsheet), before -> audit.newest(of, before, MOST)));
        String name = of.map(id -> "audit-" + id).orElse("audit");
        return Response.ok()
                .type(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static Optional<Integer> of(@Nullable String performance) {
        return Optional.ofNullable(performance).map(Ids::number);
    }

    /** The audit log as a table, the newest first. */
    private static final class Table implements Source {

        private final String beginning;
        private final Function<Optional<Long>, List<AuditEntry>> before;
        private Optional<Long> last = Optional.empty();
        private boolean headed;

        /** @param before the newest entries before one, by its id, or of all; none when there are no more */
        Table(String beginning, Function<Optional<Long>, List<AuditEntry>> before) {
            this.beginning = beginning;
            this.before = before;
        }

        @Override
        public byte @Nullable [] next() {
            List<AuditEntry> entries = before.apply(last);
            if (entries.isEmpty() && headed) {
                return null;
            }
            String text = (headed ? "" : beginning + AuditText.HEADER) + AuditText.csv(entries);
            headed = true;
            if (!entries.isEmpty()) {
                last = Optional.of(entries.get(entries.size() - 1).id());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
