package org.bilheteria.checkout.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.Tick;

/** Sees every two seconds whether {@link Webhook} has something to do. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookRegistration {

    private final Tick tick = new Tick(WebhookRegistration.class, "Telling the PSP where to post notices");

    @Inject
    Webhook webhook;

    @Inject
    Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void keep() {
        if (settings.flag("psp.webhook.register", true)) {
            tick.run(webhook::keep);
        }
    }
}
