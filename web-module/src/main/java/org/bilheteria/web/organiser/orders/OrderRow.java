package org.bilheteria.web.organiser.orders;

import org.bilheteria.account.Buyer;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.steering.desk.FoundOrder;
import org.bilheteria.web.page.Language;

/**
 * An order as staff sees it.
 *
 * @param name of the buyer; empty when the account was erased
 * @param live whether its tickets are worth anything
 */
public record OrderRow(
        String number,
        String name,
        String email,
        String show,
        String sector,
        String tickets,
        String total,
        String paidAt,
        String status,
        boolean live) {

    static OrderRow of(FoundOrder found, Performance show, int tickets, Language language) {
        Order order = found.order();
        return new OrderRow(
                order.number(),
                found.buyer().map(Buyer::name).orElse(""),
                found.buyer().map(Buyer::email).orElse(""),
                show.title() + ", " + language.write(show.startsAt()),
                show.sector(order.sector()).map(Sector::name).orElse(""),
                language.text("desk.tickets", tickets),
                language.write(order.total()),
                language.write(order.paidAt()),
                order.status().name(),
                order.live());
    }

    public String statusKey() {
        return "OrderStatus." + status;
    }
}
