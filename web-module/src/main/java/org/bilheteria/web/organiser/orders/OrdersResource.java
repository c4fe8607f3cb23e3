package org.bilheteria.web.organiser.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.undo.UndoDesk;
import org.bilheteria.steering.desk.OrderSearch;
import org.bilheteria.steering.desk.Quoted;
import org.bilheteria.steering.desk.TicketsAgain;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/** For those who look after money: orders by what their buyers quote, and what may be done about one. */
@Path("organiser/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    SignedIn signedIn;

    @Inject
    OrderSearch search;

    @Inject
    TicketsAgain again;

    @Inject
    UndoDesk desk;

    @PostConstruct
    void onlyFinance() {
        signedIn.requireRole(Role.FINANCE);
    }

    /** Those of whom somebody quotes a number, an e-mail, a CPF or a part of a name: {@code {"quoted": "…"}}. */
    @POST
    @Path("find")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonArray find(InputStream body) {
        String quoted = JsonBody.of(body).string("quoted");
        JsonArrayBuilder list = Json.createArrayBuilder();
        search.find(Quoted.of(quoted), signedIn.actor()).forEach(found -> list.add(DeskJson.of(found)));
        return list.build();
    }

    /** Its tickets are mailed once more. */
    @POST
    @Path("{order}/tickets")
    public void tickets(@PathParam("order") String order) {
        again.send(order, signedIn.actor());
    }

    /** It is undone. */
    @POST
    @Path("{order}/refund")
    public void refund(@PathParam("order") String order) {
        signedIn.requireFreshFactor();
        desk.refund(order, signedIn.actor());
    }
}
