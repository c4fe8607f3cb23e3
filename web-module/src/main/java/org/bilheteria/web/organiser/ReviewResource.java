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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.bilheteria.checkout.reconcile.Reviews;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** For organisers: payments that a person has to look at, and what may become of them. */
@Path("organiser/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Reviews reviews;

    @PostConstruct
    void onlyOrganisers() {
        signedIn.requireOrganiser();
    }

    /** Those that wait for somebody, the newest first. */
    @GET
    @Path("review")
    public JsonArray open() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        reviews.open()
                .forEach(payment -> list.add(Json.createObjectBuilder()
                        .add("endToEndId", payment.endToEndId())
                        .add("txid", payment.settlement().txid())
                        .add("amount", payment.amount().toString())
                        .add("settledAt", UtcMicros.text(payment.settlement().settledAt()))
                        .add("reason", payment.reason().orElseThrow())));
        return list.build();
    }

    /** It goes back to who paid it. */
    @POST
    @Path("{payment}/refund")
    public void refund(@PathParam("payment") String payment) {
        reviews.refund(payment, actor());
    }

    /** It was meant for a charge: {@code {"txid": "…"}}. */
    @POST
    @Path("{payment}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(@PathParam("payment") String payment, InputStream body) {
        reviews.assign(payment, JsonBody.of(body).string("txid"), actor());
    }

    private String actor() {
        return "organiser " + signedIn.requireBuyer();
    }
}
