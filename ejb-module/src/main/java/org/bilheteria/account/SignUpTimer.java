package org.bilheteria.account;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Several times an hour: forgets those who signed up and whose mailbox never said so. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignUpTimer {

    @Inject
    SignUpDesk desk;

    private final Tick tick = new Tick(SignUpTimer.class, "Forgetting sign-ups that nobody confirmed");

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forget() {
        tick.run(desk::purge);
    }
}
