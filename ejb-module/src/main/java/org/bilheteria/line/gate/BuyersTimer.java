package org.bilheteria.line.gate;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once a second, lets the gate learn who arrived. Should it stand still the gate asks the records about everybody. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BuyersTimer {

    @Inject
    KnownBuyers known;

    private final Tick tick = new Tick(BuyersTimer.class, "Learning who arrived");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void follow() {
        tick.run(known::follow);
    }
}
