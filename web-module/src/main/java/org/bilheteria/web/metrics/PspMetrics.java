package org.bilheteria.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilheteria.checkout.notice.Notices;
import org.bilheteria.checkout.reconcile.Balances;
import org.bilheteria.psp.PspAccess;
import org.bilheteria.psp.PspCalls;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How this node and the PSP get on, and whether all money is accounted for, at {@code /metrics}. */
@ApplicationScoped
public class PspMetrics {

    /** The difference adds up all payments. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    MetricRegistry registry;

    @Inject
    PspCalls calls;

    @Inject
    PspAccess access;

    @Inject
    Notices notices;

    @Inject
    Balances balances;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        for (PspCalls.Kind kind : PspCalls.Kind.values()) {
            registry.gauge("bilheteria_psp_answers", () -> calls.number(kind), new Tag("answer", kind.text()));
        }
        registry.gauge("bilheteria_psp_token_failures", calls::tokenFailures);
        figure(
                "bilheteria_psp_certificate_days",
                () -> access.certificateEnd().map(end -> left(end).toDays()));
        figure("bilheteria_psp_clock_ahead_seconds", () -> calls.clockAhead().map(Duration::toSeconds));
        figure("bilheteria_last_notice_age_seconds", () -> notices.age().map(Duration::toSeconds));
        Recent<Long> difference = new Recent<>(() -> Optional.of(balances.difference()), FRESH, clock);
        registry.gauge("bilheteria_balance_difference_centavos", () -> difference.figure(Long::longValue));
    }

    private Duration left(Instant end) {
        return Duration.between(clock.instant(), end);
    }

    /** A gap in the graph for what is not known. */
    private void figure(String name, Supplier<Optional<Long>> read) {
        registry.gauge(name, () -> read.get().map(Number.class::cast).orElse(Double.NaN));
    }
}
