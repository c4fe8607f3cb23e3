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
import org.bilheteria.checkout.refund.RefundSender;
import org.bilheteria.psp.PspException;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.Tick;

/** Every two seconds: refunds that are due, money that nobody gave notice of. Each night the last days once more. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MoneyTimer {

    private static final Duration LAST_DAYS = Duration.ofDays(3);

    /** A payment can be given back for 90 days (docs/pix.md). */
    private static final Duration WHILE_RETURNABLE = Duration.ofDays(91);

    @Inject
    RefundSender refundSender;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Tick refunds = new Tick(MoneyTimer.class, "Sending refunds", PspException.class);
    /** Apart from each other: a list that fails must not keep money from being found by its charge. */
    private final Tick charges = new Tick(MoneyTimer.class, "Asking for open charges", PspException.class);

    private final Tick orphans = new Tick(MoneyTimer.class, "Removing charges of ended holds", PspException.class);
    private final Tick list = new Tick(MoneyTimer.class, "Reading the PSP's list of payments", PspException.class);
    /** Apart from the one above: at twenty past four both are due, and this one would wait for a day. */
    private final Tick lastDays = new Tick(MoneyTimer.class, "Reading the last days once more", PspException.class);

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void refund() {
        refunds.run(refundSender::sendDue);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void reconcile() {
        // What a charge says of its payments says more than the list: it is asked first.
        charges.run(() -> reconciliation.checkOpenCharges(polling().open()));
        list.run(reconciliation::readList);
        orphans.run(() -> reconciliation.removeOrphaned(polling().orphaned()));
    }

    private Polling polling() {
        return Polling.within(settings.atLeast("psp.polling-per-minute", 360, 6));
    }

    /** What the PSP listed late, or while the mark was ahead of it. */
    @Schedule(hour = "4", minute = "20", persistent = false)
    void readAgain() {
        Instant now = clock.instant();
        lastDays.run(() -> {
            reconciliation.read(now.minus(LAST_DAYS), now);
            reconciliation.readRefunds(now.minus(WHILE_RETURNABLE), now);
        });
    }
}
