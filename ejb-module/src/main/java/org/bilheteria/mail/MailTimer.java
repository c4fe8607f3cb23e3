package org.bilheteria.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.shared.Tick;

/** Every few seconds: answers who wants back into an account, looks who was called, whose number is near and whose show was moved, and sends the mails that are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    @Inject
    Recovery recovery;

    @Inject
    CalledNumbers called;

    @Inject
    NearNumbers near;

    @Inject
    MovedShows moved;

    @Inject
    MailSender sender;

    private final Tick tick = new Tick(MailTimer.class, "Sending mails");

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        tick.run(() -> {
            recovery.answer();
            called.writeMails();
            near.writeMails();
            moved.writeMails();
            sender.sendDue();
        });
    }
}
