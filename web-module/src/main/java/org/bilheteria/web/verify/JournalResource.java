package org.bilheteria.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.outflow.Outflows;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The public journal of a sector, open to all, streamed page by page as its reader takes it. */
@Path("performances/{performance}/sectors/{sector}/journal")
@RequestScoped
public class JournalResource {

    private static final String NDJSON = "application/x-ndjson";

    /** What is written is never changed, and ends with the hash over all that is before. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    OpenSales sales;

    @Inject
    JournalReader journal;

    @Inject
    Outflows outflows;

    /** @param to the last line that is wanted; a part of which all lines are written is the same for ever */
    @GET
    @Produces(NDJSON)
    public Response lines(
            @PathParam("performance") String performance,
            @PathParam("sector") String sector,
            @QueryParam("from") @DefaultValue("1") String from,
            @QueryParam("to") @Nullable String to,
            @Context HttpServletRequest request,
            @Context Request conditions) {
        int number = Ids.number(sector);
        if (sales.performance(Ids.number(performance))
                .flatMap(found -> found.sector(number))
                .isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND, "The performance has no such sector");
        }
        long first = Ids.seq(from);
        if (to == null) {
            outflows.stream(request, new JournalLines(journal, number, first, Long.MAX_VALUE));
            return Response.ok()
                    .type(NDJSON)
                    .header("Cache-Control", "no-cache")
                    .build();
        }
        return part(number, first, Ids.seq(to), request, conditions);
    }

    private Response part(int sector, long first, long last, HttpServletRequest request, Request conditions) {
        Optional<EntityTag> tag = journal.line(sector, last).map(line -> tag(first, line));
        Response.@Nullable ResponseBuilder unchanged =
                tag.map(conditions::evaluatePreconditions).orElse(null);
        if (unchanged == null) {
            outflows.stream(request, new JournalLines(journal, sector, first, last));
        }
        return (unchanged == null ? Response.ok() : unchanged)
                .type(NDJSON)
                .tag(tag.orElse(null))
                .header("Cache-Control", tag.isPresent() ? FOR_EVER : "no-cache")
                .build();
    }

    /** From which line, and the hash of the last one. */
    private static EntityTag tag(long first, String line) {
        int hash = line.lastIndexOf("\"hash\":\"") + 8;
        return new EntityTag(first + "-" + line.substring(hash, hash + 32));
    }
}
