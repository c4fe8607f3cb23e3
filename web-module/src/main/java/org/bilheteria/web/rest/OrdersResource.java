package org.bilheteria.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bilheteria.checkout.Order;
import org.bilheteria.checkout.Orders;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.security.SignedIn;

/** A buyer's own orders. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Orders orders;

    @GET
    @Path("{number}")
    public JsonObject order(@PathParam("number") String number) {
        Order order = orders.order(number, signedIn.requireBuyer())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "You have no such order"));
        JsonArrayBuilder tickets = Json.createArrayBuilder();
        orders.tickets(number)
                .forEach(ticket -> tickets.add(Json.createObjectBuilder()
                        .add("code", ticket.code())
                        .add("type", ticket.type().id())
                        .add("price", ticket.price().toString())));
        return Json.createObjectBuilder()
                .add("number", order.number())
                .add("performance", Integer.toString(order.performance()))
                .add("sector", Integer.toString(order.sector()))
                .add("total", order.total().toString())
                .add("paidAt", UtcMicros.text(order.paidAt()))
                .add("status", order.status().name())
                .add("tickets", tickets)
                .build();
    }
}
