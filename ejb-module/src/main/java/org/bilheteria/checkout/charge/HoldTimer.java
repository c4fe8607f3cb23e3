package org.bilheteria.checkout.charge;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a second: ends overdue holds, and asks after a PSP that was away. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HoldTimer {

    private static final Logger LOG = Logger.getLogger(HoldTimer.class.getName());

    @Inject
    OverdueHolds overdue;

    @Inject
    PspOutage outage;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        // A slow PSP must not pile up ticks behind each other.
        if (busy.compareAndSet(false, true)) {
            try {
                outage.probe();
                overdue.end();
            } catch (RuntimeException e) {
                // Thrown on, the container would take the timer away.
                LOG.log(Level.WARNING, "Overdue holds are looked at again in a second", e);
            } finally {
                busy.set(false);
            }
        }
    }
}
