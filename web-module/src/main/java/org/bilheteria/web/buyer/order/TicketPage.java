package org.bilheteria.web.buyer.order;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.ticket.Ticket;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.QrCode;
import org.bilheteria.web.security.SignedIn;

/** One ticket, as large as the screen: what is held before the scanner at the entrance. */
@Named
@RequestScoped
public class TicketPage {

    @Inject
    Orders orders;

    @Inject
    OpenSales sales;

    @Inject
    BuyerRegister buyers;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Order order;
    private Performance performance;
    private List<Ticket> tickets;
    private int which;

    @PostConstruct
    void read() {
        long buyer = signedIn.requireBuyer();
        order = orders.order(pageRequest.parameter("order"), buyer)
                .filter(Order::live)
                .orElseThrow(TicketPage::none);
        tickets = orders.tickets(order.number());
        which = whole(pageRequest.parameter("which"));
        performance = sales.performance(order.performance()).orElseThrow();
    }

    private int whole(String written) {
        for (int i = 1; i <= tickets.size(); i++) {
            if (written.equals(Integer.toString(i))) {
                return i;
            }
        }
        throw none();
    }

    private static Refused none() {
        return new Refused(Refusal.NOT_FOUND, "You have no such ticket, or it is void");
    }

    private Ticket ticket() {
        return tickets.get(which - 1);
    }

    public int getPerformance() {
        return performance.id();
    }

    public String getShow() {
        return performance.title();
    }

    public String getStartsAt() {
        return language.write(performance.startsAt());
    }

    public String getVenue() {
        return performance.venue();
    }

    public String getSector() {
        return performance.sector(order.sector()).orElseThrow().name();
    }

    public boolean isHalf() {
        return ticket().type() == TicketType.HALF;
    }

    public String getTypeKey() {
        return "TicketType." + ticket().type();
    }

    public String getHolder() {
        return buyers.buyer(order.buyer()).orElseThrow().name();
    }

    public String getQr() {
        return QrCode.svg(ticket().code(), language.text("order.qrLabel"));
    }

    public String getCode() {
        return ticket().code();
    }

    public String getOrder() {
        return order.number();
    }

    /** Which of how many, in words. */
    public String getPosition() {
        return language.text("ticket.position", which, tickets.size());
    }

    /** The number of the one before; 0 for none. */
    public int getBefore() {
        return which - 1;
    }

    /** The number of the next; 0 for none. */
    public int getNext() {
        return which < tickets.size() ? which + 1 : 0;
    }
}
