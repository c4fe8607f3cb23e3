package org.bilheteria.checkout.reconcile;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.refund.RefundSender;
import org.bilheteria.psp.PspUnavailable;

/** Every two seconds: refunds that are due, money that nobody gave notice of. Each night the last days once more. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MoneyTimer {

    private static final Logger LOG = Logger.getLogger(MoneyTimer.class.getName());
    private static final Duration LAST_DAYS = Duration.ofDays(3);

    /** A payment can be given back for 90 days (pix.md). */
    private static final Duration WHILE_RETURNABLE = Duration.ofDays(91);

    @Inject
    RefundSender refunding;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Clock clock;

    private final AtomicBoolean refundsBusy = new AtomicBoolean();
    private final AtomicBoolean moneyBusy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void refund() {
        alone(refundsBusy, refunding::due);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void reconcile() {
        alone(moneyBusy, () -> {
            reconciliation.readList();
            reconciliation.askCharges();
            reconciliation.removeLoose();
        });
    }

    /** What the PSP listed late, or while the mark was ahead of it. */
    @Schedule(hour = "4", minute = "20", persistent = false)
    void readAgain() {
        Instant now = clock.instant();
        alone(moneyBusy, () -> {
            reconciliation.read(now.minus(LAST_DAYS), now);
            reconciliation.readReturns(now.minus(WHILE_RETURNABLE), now);
        });
    }

    private static void alone(AtomicBoolean busy, Work work) {
        // A slow PSP must not pile up ticks behind each other.
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (PspUnavailable e) {
            LOG.log(Level.FINE, "The PSP is asked again later", e);
        } catch (RuntimeException e) {
            // Thrown on, the container would take the timer away.
            LOG.log(Level.WARNING, "Money is looked after again in a moment", e);
        } finally {
            busy.set(false);
        }
    }

    private interface Work {
        void run() throws PspUnavailable;
    }
}
