package org.bilheteria.checkout.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Postponement;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.ticket.Ticket;

/**
 * A buyer undoes a purchase within seven days, without a reason (CDC, art. 49), but not after the show has begun; also later, when
 * the show was put off and whoever sells lets them choose.
 */
@ApplicationScoped
public class Withdrawal {

    private static final int DAYS = 7;

    private Orders orders;
    private Catalogue catalogue;
    private Till till;
    private Disk disk;
    private Clock clock;

    /** For the container's proxies. */
    protected Withdrawal() {}

    @Inject
    public Withdrawal(Orders orders, Catalogue catalogue, Till till, Disk disk, Clock clock) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.till = till;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Voids the tickets, gives the seats back to the line and the money back to the buyer; done before, it does nothing.
     *
     * @throws Refused NOT_FOUND; WITHDRAWAL_OVER after seven days or when the show has begun; TICKET_USED
     */
    public void withdraw(String number, long buyer) {
        Order order =
                orders.order(number, buyer).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "You have no such order"));
        if (!order.live()) {
            return;
        }
        if (!clock.instant().isBefore(until(order))) {
            throw new Refused(Refusal.WITHDRAWAL_OVER, "The time to withdraw from this purchase is over");
        }
        if (used(order)) {
            throw new Refused(Refusal.TICKET_USED, "Somebody was let in with a ticket of this order");
        }
        boolean lawful = clock.instant().isBefore(lawful(order));
        till.withdraw(order, lawful ? RefundReason.WITHDRAWAL : RefundReason.SHOW_POSTPONED);
        disk.sync();
    }

    /** Whether it could be withdrawn now. */
    public boolean possible(Order order) {
        return order.live() && clock.instant().isBefore(until(order)) && !used(order);
    }

    private boolean used(Order order) {
        return orders.tickets(order.number()).stream().anyMatch(Ticket::admitted);
    }

    /**
     * The end of the seventh day after the purchase, by the clock of Brasília, or the beginning of the show; later if the show was
     * put off and its buyers may choose until then.
     */
    public Instant until(Order order) {
        Instant lawful = lawful(order);
        return postponement(order)
                .map(Postponement::refundUntil)
                .filter(chosen -> chosen.isAfter(lawful))
                .orElse(lawful);
    }

    /** What put the order's show off after it was bought; empty for nothing. */
    public Optional<Postponement> postponement(Order order) {
        return catalogue.postponement(order.performance(), order.paidAt());
    }

    private Instant lawful(Order order) {
        Instant sevenDays = order.paidAt()
                .atZone(Brasilia.TIME)
                .toLocalDate()
                .plusDays(DAYS + 1L)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Brasilia.TIME)
                .toInstant();
        Instant show = catalogue.performance(order.performance()).orElseThrow().startsAt();
        return show.isBefore(sevenDays) ? show : sevenDays;
    }
}
