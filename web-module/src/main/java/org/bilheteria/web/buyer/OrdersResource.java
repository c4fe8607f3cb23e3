package org.bilheteria.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.order.TicketSheets;
import org.bilheteria.checkout.refund.Withdrawal;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Paper;
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

    @Inject
    TicketSheets sheets;

    @Inject
    Withdrawal withdrawal;

    @Inject
    BuyerRegister buyers;

    /** The buyer undoes the purchase (CDC, art. 49); asked again it changes nothing. */
    @POST
    @Path("{number}/withdrawal")
    public Response withdraw(@PathParam("number") String number) {
        withdrawal.withdraw(number, signedIn.requireBuyer());
        return Response.accepted(json(own(number))).build();
    }

    @GET
    @Path("{number}")
    public JsonObject order(@PathParam("number") String number) {
        return json(own(number));
    }

    /** Every ticket on a page of its own: to print, or for a phone. */
    @GET
    @Path("{number}/tickets.pdf")
    @Produces("application/pdf")
    public Response tickets(
            @PathParam("number") String number, @QueryParam("paper") @DefaultValue("a4") String wanted) {
        Order order = own(number);
        Paper paper = paper(wanted);
        if (!order.live()) {
            throw new Refused(Refusal.NOT_FOUND, "The tickets of this order are void");
        }
        String holder = buyers.buyer(order.buyer()).orElseThrow().name();
        return Response.ok(sheets.pdf(order, holder, paper))
                .header("Content-Disposition", "attachment; filename=\"bilheteria-" + order.number() + ".pdf\"")
                .build();
    }

    private static Paper paper(String wanted) {
        return switch (wanted) {
            case "a4" -> Paper.A4;
            case "phone" -> Paper.PHONE;
            default -> throw new Refused(Refusal.MALFORMED, "paper is a4 or phone");
        };
    }

    private Order own(String number) {
        return orders.order(number, signedIn.requireBuyer())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "You have no such order"));
    }

    private JsonObject json(Order order) {
        JsonArrayBuilder tickets = Json.createArrayBuilder();
        orders.tickets(order.number())
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
