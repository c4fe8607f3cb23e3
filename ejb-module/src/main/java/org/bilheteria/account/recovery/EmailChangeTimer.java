package org.bilheteria.account.recovery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once an hour: forgets e-mails that accounts had before. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EmailChangeTimer {

    @Inject
    EmailDesk desk;

    private final Tick tick = new Tick(EmailChangeTimer.class, "Forgetting changed e-mails");

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        tick.run(desk::purge);
    }
}
