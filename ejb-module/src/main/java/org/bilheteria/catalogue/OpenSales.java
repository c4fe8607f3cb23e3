package org.bilheteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Performances as of at most a second ago: a million arrivals must not read the same row a million times. What must be
 * exact is checked again by the box office.
 */
@ApplicationScoped
public class OpenSales {

    private static final Duration FRESH = Duration.ofSeconds(1);

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    private final Map<Integer, Read> read = new ConcurrentHashMap<>();
    private volatile Listing listing = new Listing(List.of(), Instant.MIN);

    public Optional<Performance> performance(int id) {
        Instant now = clock.instant();
        Read last = read.get(id);
        if (last == null || last.at.plus(FRESH).isBefore(now)) {
            Optional<Performance> found = catalogue.performance(id);
            found.ifPresent(performance -> read.put(id, new Read(performance, now)));
            return found;
        }
        return Optional.of(last.performance);
    }

    /** All performances, the earliest first. */
    public List<Performance> performances() {
        Instant now = clock.instant();
        Listing last = listing;
        if (last.at.equals(Instant.MIN) || last.at.plus(FRESH).isBefore(now)) {
            last = new Listing(catalogue.performances(), now);
            listing = last;
        }
        return last.performances;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged changed) {
        read.remove(changed.performance());
        listing = new Listing(List.of(), Instant.MIN);
    }

    private record Read(Performance performance, Instant at) {}

    private record Listing(List<Performance> performances, Instant at) {}
}
