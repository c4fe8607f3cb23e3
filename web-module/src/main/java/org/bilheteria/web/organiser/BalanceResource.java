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
import java.time.LocalDate;
import java.util.Objects;
import org.bilheteria.checkout.notice.OddNotices;
import org.bilheteria.checkout.reconcile.Balance;
import org.bilheteria.checkout.reconcile.Balances;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.psp.PspException;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What became of the money, for organisers: the balance of a day, refunds that don't get done, notices nobody understood. */
@Path("organiser")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BalanceResource {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    @Inject
    SignedIn signedIn;

    @Inject
    Balances balances;

    @Inject
    RefundReader refunds;

    @Inject
    OddNotices odd;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
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
    public Response table(@QueryParam("day") @Nullable String day) {
        return Response.ok(BalanceText.csv(of(day)))
                .header("Content-Disposition", "attachment; filename=\"balance-" + day + ".csv\"")
                .build();
    }

    private Balance of(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            // A day begins and ends where the money is.
            return balances.of(
                    day.atStartOfDay(Brasilia.TIME).toInstant(),
                    day.plusDays(1).atStartOfDay(Brasilia.TIME).toInstant());
        } catch (DateTimeException e) {
            throw new Refused(Refusal.INVALID, "day must be a date like 2026-11-23");
        } catch (PspException e) {
            throw new Refused(Refusal.PSP_UNAVAILABLE, "The PSP's list can't be had now", AGAIN);
        }
    }

    /** Refunds that were asked for several times in vain. */
    @GET
    @Path("refunds/troubled")
    public JsonArray troubled() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        refunds.troubled()
                .forEach(refund -> list.add(Json.createObjectBuilder()
                        .add("id", refund.id())
                        .add("endToEndId", refund.endToEndId())
                        .add("amount", refund.amount().toString())
                        .add("reason", refund.reason().name())
                        .add("requestedAt", UtcMicros.text(refund.requestedAt()))
                        .add("tries", refund.tries())));
        return list.build();
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
