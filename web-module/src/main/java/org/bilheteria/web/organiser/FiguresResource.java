package org.bilheteria.web.organiser;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bilheteria.account.role.Role;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.reconcile.SalesReport;
import org.bilheteria.steering.Figures;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What organisers look at: live figures, and what was sold. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Figures figures;

    @Inject
    SalesReport report;

    @Inject
    OpenSales sales;

    /** At most a second old, with the last ten minutes, a moment each five seconds. */
    @GET
    @Path("performances/{performance}/figures")
    public JsonObject figures(@PathParam("performance") String id) {
        signedIn.requireRole(Role.STEERING);
        return figures.board(Ids.number(id))
                .map(board -> FiguresJson.of(board, figures))
                .orElseThrow(Performance::missing);
    }

    /** What was sold, by sector and type, for a spreadsheet. */
    @GET
    @Path("performances/{performance}/sales.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response sales(
            @PathParam("performance") String id, @QueryParam("spreadsheet") @Nullable String spreadsheet) {
        signedIn.requireRole(Role.STEERING, Role.FINANCE);
        int performance = Ids.number(id);
        return sales.performance(performance)
                .map(sold -> Response.ok(CsvText.beginning(spreadsheet) + SalesText.csv(sold, report.of(performance)))
                        .header("Content-Disposition", "attachment; filename=\"sales-" + performance + ".csv\"")
                        .build())
                .orElseThrow(Performance::missing);
    }
}
