package org.bilheteria.push;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Every second: has browsers told what is due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PushTimer {

    @Inject
    PushSender sender;

    private final Tick tick = new Tick(PushTimer.class, "Telling browsers");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void send() {
        tick.run(sender::send);
    }
}
