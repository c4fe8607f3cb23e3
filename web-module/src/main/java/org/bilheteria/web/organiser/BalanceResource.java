package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.notice.OddNotices;
import org.bilheteria.checkout.reconcile.Balance;
import org.bilheteria.checkout.reconcile.Balances;
import org.bilheteria.checkout.reconcile.ReconciliationFile;
import org.bilheteria.psp.PspException;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Times;
import org.jspecify.annotations.Nullable;

/** What became of the money, for those who look after it: the balance of a day, a file to reconcile by, notices nobody understood. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BalanceResource {

    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** In days: a refund may come 90 days after its payment. */
    private static final int LONGEST_FILE = 92;

    @Inject
    SignedIn signedIn;

    @Inject
    Balances balances;

    @Inject
    ReconciliationFile reconciliation;

    @Inject
    OddNotices odd;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    @GET
    @Path("balance")
    public JsonObject balance(@QueryParam("day") @Nullable String day) {
        return BalanceText.json(of(day), Objects.requireNonNull(day, "day"));
    }

    /** The same, payment by payment, for a spreadsheet. */
    @GET
    @Path("balance.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response table(
            @QueryParam("day") @Nullable String day, @QueryParam("spreadsheet") @Nullable String spreadsheet) {
        return Response.ok(CsvText.beginning(spreadsheet) + BalanceText.csv(of(day)))
                .header("Content-Disposition", "attachment; filename=\"balance-" + day + ".csv\"")
                .build();
    }

    /** Payments and returns of days, both included, as we and the PSP have them; partial while the PSP's list can't be had. */
    @GET
    @Path("reconciliation.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response reconciliation(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("spreadsheet") @Nullable String spreadsheet) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first) || first.plusDays(LONGEST_FILE).isBefore(last)) {
            throw new Refused(Refusal.INVALID, "to must be from or later, by at most " + LONGEST_FILE + " days");
        }
        return Response.ok(CsvText.beginning(spreadsheet)
                        + ReconciliationText.csv(reconciliation.of(start(first), start(last.plusDays(1)))))
                .header("Content-Disposition", "attachment; filename=\"reconciliation-" + first + "-" + last + ".csv\"")
                .build();
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            return Times.day(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new Refused(Refusal.INVALID, name + " must be a date like 2026-11-23");
        }
    }

    /** A day begins and ends where the money is. */
    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Brasilia.TIME).toInstant();
    }

    private Balance of(@Nullable String text) {
        LocalDate day = day("day", text);
        try {
            return balances.of(start(day), start(day.plusDays(1)));
        } catch (PspException e) {
            throw new Refused(Refusal.PSP_UNAVAILABLE, "The PSP's list can't be had now", AGAIN);
        }
    }

    /** Notices that could not be booked. */
    @GET
    @Path("notices/odd")
    public JsonArray oddNotices() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        odd.newest()
                .forEach(notice -> list.add(Json.createObjectBuilder()
                        .add("receivedAt", UtcMicros.text(notice.receivedAt()))
                        .add("reason", notice.reason().name())
                        .add("text", notice.text())));
        return list.build();
    }
}
