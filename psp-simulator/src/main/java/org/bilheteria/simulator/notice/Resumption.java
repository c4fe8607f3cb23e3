package org.bilheteria.simulator.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Opens the ledger when the application starts, not at the first request, and posts what is still owed. */
@ApplicationScoped
public class Resumption {

    void started(@Observes @Initialized(ApplicationScoped.class) Object start, WebhookDelivery delivery) {
        delivery.resume();
    }
}
