package org.bilheteria.simulator;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.bilheteria.simulator.api.AccessTokens;
import org.bilheteria.simulator.fault.Faults;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.ledger.Refunds;
import org.bilheteria.simulator.ledger.Webhooks;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.manner.answer.Answers;
import org.bilheteria.simulator.manner.door.Door;
import org.bilheteria.simulator.notice.Backoff;
import org.bilheteria.simulator.notice.NoticeForm;
import org.bilheteria.simulator.notice.WebhookDelivery;
import org.bilheteria.simulator.notice.WebhookTrial;
import org.bilheteria.simulator.setting.SimulatorSettings;

/** Puts the plain classes together; they know nothing of the container. */
@ApplicationScoped
public class SimulatorParts {

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ledger ledger(SimulatorSettings settings) throws IOException {
        return Ledger.open(settings.ledgerFile());
    }

    void close(@Disposes Ledger ledger) throws IOException {
        ledger.close();
    }

    @Produces
    @Singleton
    Charges charges(Ledger ledger, Clock clock) {
        return new Charges(ledger, clock);
    }

    @Produces
    @Singleton
    Payments payments(Ledger ledger, Clock clock) {
        return new Payments(ledger, clock);
    }

    @Produces
    @Singleton
    Refunds refunds(Ledger ledger, Clock clock) {
        return new Refunds(ledger, clock);
    }

    @Produces
    @Singleton
    Webhooks webhooks(Ledger ledger, Clock clock) {
        return new Webhooks(ledger, clock);
    }

    @Produces
    @Singleton
    Faults faults() {
        return new Faults();
    }

    @Produces
    @Singleton
    Manners manners(Clock clock) {
        return new Manners(clock);
    }

    @Produces
    @Singleton
    NoticeForm form(Manners manners) {
        return new NoticeForm(manners);
    }

    @Produces
    @Singleton
    Door door(Manners manners, NoticeForm form, Clock clock) {
        return new Door(manners, clock, new WebhookTrial(form, clock));
    }

    @Produces
    @Singleton
    Answers answers(Manners manners) {
        return new Answers(manners);
    }

    @Produces
    @Singleton
    WebhookDelivery delivery(Ledger ledger, Clock clock, Faults faults, NoticeForm form) {
        return new WebhookDelivery(ledger, clock, faults, form, executor, scheduler, Backoff.STANDARD);
    }

    void stop(@Disposes WebhookDelivery delivery) {
        delivery.stop();
    }

    @Produces
    @Singleton
    AccessTokens tokens(Clock clock) {
        return new AccessTokens(clock);
    }
}
