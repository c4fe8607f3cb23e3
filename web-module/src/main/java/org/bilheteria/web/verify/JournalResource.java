package org.bilheteria.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.shared.Ids;

/** The public journal of a sector, open to all, streamed page by page. */
@Path("performances/{performance}/sectors/{sector}/journal")
@RequestScoped
public class JournalResource {

    @Inject
    OpenSales sales;

    @Inject
    JournalReader journal;

    @GET
    @Produces("application/x-ndjson")
    public Response lines(
            @PathParam("performance") String performance,
            @PathParam("sector") String sector,
            @QueryParam("from") @DefaultValue("1") String from) {
        int number = Ids.number(sector);
        if (sales.performance(Ids.number(performance))
                .flatMap(found -> found.sector(number))
                .isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND, "The performance has no such sector");
        }
        long first = Ids.seq(from);
        StreamingOutput lines = out -> write(number, first, out);
        return Response.ok(lines).header("Cache-Control", "no-cache").build();
    }

    private void write(int sector, long first, OutputStream out) throws IOException {
        Optional<JournalPage> page = journal.pageAt(sector, first);
        long next = first;
        while (page.isPresent()) {
            byte[] lines = page.get().lines();
            int from = skip(lines, next - page.get().firstSeq());
            out.write(lines, from, lines.length - from);
            next = page.get().lastSeq() + 1;
            page = journal.pageAt(sector, next);
        }
    }

    /** Where the line begins that has {@code count} lines before it. */
    private static int skip(byte[] lines, long count) {
        int at = 0;
        for (long skipped = 0; skipped < count; at++) {
            if (lines[at] == '\n') {
                skipped++;
            }
        }
        return at;
    }
}
