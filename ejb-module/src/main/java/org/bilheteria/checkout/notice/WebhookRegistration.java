package org.bilheteria.checkout.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.Tick;

/** Tells the PSP where to post notices: once it answers, and again after each start. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookRegistration {

    private final Tick tick =
            new Tick(WebhookRegistration.class, "Telling the PSP where to post notices", PspUnavailable.class);

    @Inject
    Psp psp;

    @Inject
    Settings settings;

    @Inject
    WebhookSecret secret;

    private volatile boolean registered;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void register() {
        if (registered) {
            return;
        }
        tick.run(() -> {
            // The PSP appends "/pix": behind "ignore=" it changes nothing (as Efí's manual does it).
            psp.notifyAt(settings.publicUrl() + "/pix?hmac=" + secret.text() + "&ignore=");
            registered = true;
        });
    }
}
