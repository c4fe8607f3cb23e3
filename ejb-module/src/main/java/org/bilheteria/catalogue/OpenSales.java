package org.bilheteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.cache.SharedReading;

/**
 * Performances as read at most a second ago: a million arrivals must not read the same row a million times. What must be
 * exact is checked again by the box office.
 */
@ApplicationScoped
public class OpenSales {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** The one key of the list of all. */
    private static final String ALL = "all";

    private Catalogue catalogue;
    private SharedReading<Integer, Performance> each;
    private SharedReading<String, List<Performance>> all;

    /** For the container's proxies. */
    protected OpenSales() {}

    @Inject
    public OpenSales(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        each = new SharedReading<>(FRESH, clock);
        all = new SharedReading<>(FRESH, clock);
    }

    public Optional<Performance> performance(int id) {
        // There being none is not remembered: it may be set up this very moment.
        return Optional.ofNullable(
                each.get(id, key -> catalogue.performance(key).orElse(null)));
    }

    /** All performances but those that were removed, the earliest first. */
    public List<Performance> performances() {
        return Objects.requireNonNull(all.get(
                ALL,
                key -> catalogue.performances().stream()
                        .filter(performance -> !performance.removed())
                        .toList()));
    }

    /** What is remembered of a performance is read anew. For whoever keeps something that follows from it. */
    public void forget(int performance) {
        each.forget(performance);
        all.forget(ALL);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged changed) {
        forget(changed.performance());
    }
}
