package org.bilheteria.checkout.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.shared.Disk;

/**
 * Undoes the purchases of every {@link BulkRefund} that is under way, a batch of each at a time. How far it came is nowhere
 * but in the purchases themselves: a process that is killed goes on with those that are still live.
 */
@ApplicationScoped
public class BulkRefunding {

    private static final Logger LOG = Logger.getLogger(BulkRefunding.class.getName());

    /** Few enough that a sale beside it is not kept waiting, and many enough for a hundred thousand within the hour. */
    static final int BATCH = 100;

    /** A purchase whose transaction had begun when it was asked for is written by then. */
    static final Duration STILL_BEING_WRITTEN = Duration.ofSeconds(10);

    private BulkRefunds bulks;
    private LettingGo letGo;
    private Till till;
    private Disk disk;
    private Clock clock;

    /** For the container's proxies. */
    protected BulkRefunding() {}

    @Inject
    public BulkRefunding(BulkRefunds bulks, LettingGo letGo, Till till, Disk disk, Clock clock) {
        this.bulks = bulks;
        this.letGo = letGo;
        this.till = till;
        this.disk = disk;
        this.clock = clock;
    }

    /** All rounds that there are to do. */
    public void work() {
        bulks.open().forEach(this::work);
    }

    private void work(BulkRefund bulk) {
        boolean nobodyHolds = !bulk.endless() || letGo.allOf(bulk.performance());
        String last = "";
        List<Order> batch = bulks.next(bulk, last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(order -> undo(order, bulk));
            disk.sync();
            last = batch.get(batch.size() - 1).number();
            batch = bulks.next(bulk, last, BATCH);
        }
        if (nobodyHolds
                && bulks.left(bulk) == 0
                && !clock.instant().isBefore(bulk.askedAt().plus(STILL_BEING_WRITTEN))) {
            bulks.finish(bulk);
        }
    }

    private void undo(Order order, BulkRefund bulk) {
        try {
            till.cancel(order, bulk.reason(), () -> {});
        } catch (RuntimeException e) {
            // One order's trouble must not keep the others; it is still live, so the next round finds it again.
            LOG.log(Level.WARNING, "Undoing order " + order.number() + " failed; it is tried again in a second", e);
        }
    }
}
