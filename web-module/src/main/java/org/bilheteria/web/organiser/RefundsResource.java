package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.refund.RefundDesk;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.shared.Json;
import org.bilheteria.web.security.SignedIn;

/** For those who look after money: refunds that don't get done, and what may be done about them. */
@Path("organiser/refunds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    RefundReader refunds;

    @Inject
    RefundDesk desk;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    /** Refunds that were asked for several times in vain, and those that were stopped. */
    @GET
    @Path("troubled")
    public JsonArray troubled() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        refunds.troubled().forEach(refund -> list.add(PaymentJson.of(refund)));
        return list.build();
    }

    /** The PSP is asked for it at once. */
    @POST
    @Path("{refund}/retry")
    public void retry(@PathParam("refund") String refund) {
        signedIn.requireFreshFactor();
        desk.retry(refund, actor());
    }

    /** The PSP is not asked for it until it is retried. */
    @POST
    @Path("{refund}/stop")
    public void stop(@PathParam("refund") String refund) {
        signedIn.requireFreshFactor();
        desk.stop(refund, actor());
    }

    private String actor() {
        return signedIn.actor();
    }
}
