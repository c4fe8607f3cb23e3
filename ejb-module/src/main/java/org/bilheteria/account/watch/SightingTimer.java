package org.bilheteria.account.watch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Looks every five seconds at what was seen at accounts, and forgets once an hour what was seen long ago. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SightingTimer {

    @Inject
    Watchfulness watchfulness;

    @Inject
    Sightings sightings;

    private final Tick lookTick = new Tick(SightingTimer.class, "Looking at strange sign-ins");
    private final Tick forgetTick = new Tick(SightingTimer.class, "Forgetting strange sign-ins");

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        lookTick.run(watchfulness::look);
    }

    @Schedule(hour = "*", minute = "29", persistent = false)
    void forget() {
        forgetTick.run(sightings::purge);
    }
}
