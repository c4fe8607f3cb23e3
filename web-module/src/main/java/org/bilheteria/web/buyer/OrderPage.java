package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.refund.Withdrawal;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.ticket.Ticket;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** A paid order with its tickets. */
@Named
@RequestScoped
public class OrderPage {

    @Inject
    Orders orders;

    @Inject
    Withdrawal withdrawal;

    @Inject
    BuyerRegister buyers;

    @Inject
    OpenSales sales;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Order order;
    private Performance performance;
    private @Nullable List<Ticket> tickets;

    @PostConstruct
    void read() {
        String number = pageRequest.parameter("number");
        long buyer = signedIn.requireBuyer();
        order = orders.order(number, buyer).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "You have no such order"));
        performance = sales.performance(order.performance()).orElseThrow();
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    public void withdraw() {
        String here = "/order?number=" + order.number();
        try {
            withdrawal.withdraw(order.number(), order.buyer());
            pageRequest.redirect(here);
        } catch (Refused refused) {
            pageRequest.redirect(here + "&refused=" + refused.refusal());
        }
    }

    /** Whether its tickets are worth anything. */
    public boolean isLive() {
        return order.live();
    }

    public String getStatusKey() {
        return "OrderStatus." + order.status();
    }

    public String getStatus() {
        return order.status().name();
    }

    /** Whether it can be withdrawn now. */
    public boolean isWithdrawable() {
        return withdrawal.possible(order);
    }

    /** Asked by the address, or answered by the form of that name: without it the button would not be there to press. */
    public boolean isWithdrawing() {
        return isWithdrawable() && !pageRequest.parameter("withdraw").isEmpty();
    }

    public String getWithdrawText() {
        return language.text(
                "order.withdrawText", language.write(withdrawal.until(order).minusSeconds(1)));
    }

    /** That the show was put off, and what the buyer may choose; empty when it was not, or the time to choose is over. */
    public String getPostponed() {
        return withdrawal
                .postponement(order)
                .filter(putOff -> isWithdrawable())
                .map(putOff -> language.text(
                        "order.postponed",
                        language.write(putOff.startsBefore()),
                        language.write(performance.startsAt()),
                        language.write(withdrawal.until(order).minusSeconds(1))))
                .orElse("");
    }

    public boolean isCancelled() {
        return performance.cancelled();
    }

    public String getNumber() {
        return order.number();
    }

    public int getPerformanceId() {
        return performance.id();
    }

    public String getPerformance() {
        return performance.title() + " · " + language.write(performance.startsAt()) + " · " + performance.venue();
    }

    public String getSector() {
        return performance.sector(order.sector()).orElseThrow().name();
    }

    public String getSummary() {
        return language.text("order.summary", language.write(order.paidAt()), language.write(order.total()));
    }

    public List<Row> getTickets() {
        List<Ticket> all = tickets();
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(which -> row(all.get(which - 1), which, all.size()))
                .toList();
    }

    private List<Ticket> tickets() {
        if (tickets == null) {
            tickets = orders.tickets(order.number());
        }
        return tickets;
    }

    private Row row(Ticket ticket, int which, int of) {
        return new Row(
                "TicketType." + ticket.type(),
                language.write(ticket.price()),
                language.text("ticket.position", which, of),
                "/ticket?order=" + order.number() + "&which=" + which);
    }

    /** That it is done, in the right number. */
    public String getSafe() {
        return language.text("order.safe", tickets().size());
    }

    /** Where the tickets were sent, too. */
    public String getMailed() {
        return language.text(
                "order.mailed", buyers.buyer(order.buyer()).orElseThrow().email());
    }

    /** One ticket as it is listed. */
    public record Row(String typeKey, String price, String position, String link) {}
}
