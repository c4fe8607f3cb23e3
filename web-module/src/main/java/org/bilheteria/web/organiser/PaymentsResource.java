package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.reconcile.PaymentSearch;
import org.bilheteria.checkout.reconcile.Reviews;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** For those who look after money: finding payments, those that a person has to look at, and what may become of them. */
@Path("organiser/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Reviews reviews;

    @Inject
    PaymentSearch search;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    /** The newest hundred, or those that somebody quotes. */
    @GET
    public JsonArray found(@QueryParam("q") @Nullable String quoted) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        boolean all = quoted == null || quoted.isBlank();
        (all ? search.newest() : search.quoted(Objects.requireNonNull(quoted)))
                .forEach(found -> list.add(PaymentJson.of(found)));
        return list.build();
    }

    /** Those that wait for somebody, the newest first. */
    @GET
    @Path("review")
    public JsonArray open() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        reviews.open().forEach(payment -> list.add(PaymentJson.toReview(payment)));
        return list.build();
    }

    /** It goes back to who paid it. */
    @POST
    @Path("{payment}/refund")
    public void refund(@PathParam("payment") String payment) {
        signedIn.requireFreshFactor();
        reviews.refund(payment, actor());
    }

    /** It was meant for a charge: {@code {"txid": "…"}}. */
    @POST
    @Path("{payment}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(@PathParam("payment") String payment, InputStream body) {
        signedIn.requireFreshFactor();
        reviews.assign(payment, JsonBody.of(body).string("txid"), actor());
    }

    /** It, or part of it, was given back at the bank: {@code {"id": "…", "amount": "10.00"}}. */
    @POST
    @Path("{payment}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public void returned(@PathParam("payment") String payment, InputStream body) {
        signedIn.requireFreshFactor();
        JsonBody told = JsonBody.of(body);
        reviews.returnedByHand(payment, told.string("id"), amount(told.string("amount")), actor());
    }

    private static Money amount(String text) {
        try {
            return Money.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.INVALID, "amount must be like 10.00");
        }
    }

    private String actor() {
        return signedIn.actor();
    }
}
