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

/**
 * Every few seconds: looks who was called, whose number is near, who wants back into an account and whose show was moved; and, apart from that, sends
 * the mails that are due: a mail server that takes its time keeps nobody from being found, for there are quicker ways to be told.
 */
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

    private final Tick writing = new Tick(MailTimer.class, "Writing mails");
    private final Tick sending = new Tick(MailTimer.class, "Sending mails");

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void write() {
        writing.run(() -> {
            called.writeMails();
            near.writeMails();
            recovery.answer();
            moved.writeMails();
        });
    }

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    void send() {
        sending.run(sender::sendDue);
    }
}
