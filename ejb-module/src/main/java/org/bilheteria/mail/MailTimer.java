package org.bilheteria.mail;

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

/** Every few seconds: looks whose number is near, and sends the mails that are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    @Inject
    NearNumbers near;

    @Inject
    Dispatch dispatch;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        // A slow mail server must not pile up ticks behind each other.
        if (busy.compareAndSet(false, true)) {
            try {
                near.tell();
                dispatch.due();
            } catch (RuntimeException e) {
                // Thrown on, the container would take the timer away.
                LOG.log(Level.WARNING, "Mails are looked at again in a moment", e);
            } finally {
                busy.set(false);
            }
        }
    }
}
