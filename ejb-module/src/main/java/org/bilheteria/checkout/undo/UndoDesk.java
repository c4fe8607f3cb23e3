package org.bilheteria.checkout.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.checkout.ledger.MoneySteered;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Undoes one purchase for whoever sells, on or after any day; the act is recorded under their name in the same transaction. */
@ApplicationScoped
public class UndoDesk {

    private Orders orders;
    private BulkRefunds bulks;
    private Till till;
    private Disk disk;
    private Event<MoneySteered> steered;

    /** For the container's proxies. */
    protected UndoDesk() {}

    @Inject
    public UndoDesk(Orders orders, BulkRefunds bulks, Till till, Disk disk, Event<MoneySteered> steered) {
        this.orders = orders;
        this.bulks = bulks;
        this.till = till;
        this.disk = disk;
        this.steered = steered;
    }

    /**
     * Its tickets are void and its money goes back; a seat nobody was let in to is sold again.
     *
     * @throws Refused NOT_FOUND; WRONG_PHASE when it was undone before
     */
    public void refund(String number, String actor) {
        Order order = orders.order(number).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such order"));
        if (!order.live()) {
            throw new Refused(Refusal.WRONG_PHASE, "The order is " + order.status() + " already");
        }
        till.cancel(
                order,
                RefundReason.ORGANISER,
                () -> steered.fire(new MoneySteered(actor, "refund order", "order " + number)));
        disk.sync();
    }

    /** As {@link BulkRefunds#ask}. */
    public BulkRefund refundAll(int performance, Optional<Integer> sector, String actor) {
        BulkRefund bulk = bulks.ask(performance, sector, actor);
        disk.sync();
        return bulk;
    }
}
