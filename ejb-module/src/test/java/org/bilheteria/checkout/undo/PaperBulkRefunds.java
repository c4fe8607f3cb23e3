package org.bilheteria.checkout.undo;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilheteria.catalogue.ShowCancelled;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;

/** Bulk refunds on paper, of one performance whose orders are all that there are. */
public final class PaperBulkRefunds extends BulkRefunds {

    private final Collection<Order> orders;
    private final List<BulkRefund> asked;

    /** @param asked what was asked for, kept by whoever outlives a process */
    public PaperBulkRefunds(Collection<Order> orders, List<BulkRefund> asked, Clock clock) {
        this.orders = orders;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public BulkRefund ask(int performance, Optional<Integer> sector, String actor) {
        BulkRefund bulk = new BulkRefund(performance, sector.orElse(null), RefundReason.ORGANISER, clock.instant());
        bulk.count(left(bulk));
        asked.add(bulk);
        return bulk;
    }

    @Override
    public void cancelled(ShowCancelled cancelled) {
        asked.add(new BulkRefund(cancelled.performance(), null, RefundReason.SHOW_CANCELLED, clock.instant()));
    }

    @Override
    public List<BulkRefund> open() {
        return asked.stream().filter(bulk -> bulk.doneAt().isEmpty()).toList();
    }

    @Override
    public long left(BulkRefund bulk) {
        return of(bulk).count();
    }

    @Override
    public List<Order> next(BulkRefund bulk, String last, int most) {
        return of(bulk).filter(order -> order.number().compareTo(last) > 0)
                .sorted(Comparator.comparing(Order::number))
                .limit(most)
                .toList();
    }

    private Stream<Order> of(BulkRefund bulk) {
        return List.copyOf(orders).stream()
                .filter(order ->
                        order.live() && (bulk.endless() || !order.paidAt().isAfter(bulk.askedAt())));
    }

    @Override
    public void finish(BulkRefund bulk) {
        bulk.finish(clock.instant());
    }
}
