package org.bilheteria.checkout.undo;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once a second: goes on with bulk refunds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BulkRefundTimer {

    @Inject
    BulkRefunding refunding;

    private final Tick tick = new Tick(BulkRefundTimer.class, "Undoing purchases");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        tick.run(refunding::work);
    }
}
