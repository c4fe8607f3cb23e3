package org.bilheteria.checkout.charge;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once a second: ends overdue holds, and asks after a PSP that was away. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HoldTimer {

    @Inject
    OverdueHolds overdue;

    @Inject
    PspOutage outage;

    private final Tick tick = Tick.vital(HoldTimer.class, "Ending overdue holds");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void end() {
        tick.run(() -> {
            outage.probe();
            overdue.end();
        });
    }
}
