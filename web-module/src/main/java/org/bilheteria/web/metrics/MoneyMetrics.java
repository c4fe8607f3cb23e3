package org.bilheteria.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilheteria.checkout.notice.OddNotices;
import org.bilheteria.checkout.reconcile.ReadingMark;
import org.bilheteria.checkout.reconcile.Reviews;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.mail.Outbox;
import org.bilheteria.push.PushOutbox;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Money, mails and pushes that are not where they belong yet, of all sales, at {@code /metrics}. */
@ApplicationScoped
public class MoneyMetrics {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    MetricRegistry registry;

    @Inject
    RefundReader refunds;

    @Inject
    OddNotices notices;

    @Inject
    Outbox outbox;

    @Inject
    PushOutbox pushes;

    @Inject
    Reviews reviews;

    @Inject
    ReadingMark mark;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauge(refunds::underWay, "bilheteria_refunds", new Tag("state", "under_way"));
        gauge(refunds::inTrouble, "bilheteria_refunds", new Tag("state", "troubled"));
        gauge(notices::count, "bilheteria_odd_notices");
        gauge(outbox::waiting, "bilheteria_mails_waiting");
        gauge(pushes::waiting, "bilheteria_pushes_waiting");
        gauge(reviews::count, "bilheteria_payments_in_review");
        gauge(mark::secondsAgo, "bilheteria_reconciliation_age_seconds");
    }

    private void gauge(Supplier<Long> counted, String name, Tag... tags) {
        registry.gauge(
                name,
                new Recent<>(() -> Optional.of(counted.get()), FRESH, clock),
                known -> known.figure(Long::longValue),
                tags);
    }
}
