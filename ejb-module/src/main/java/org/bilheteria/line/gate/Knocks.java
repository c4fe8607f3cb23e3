package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.shared.Settings;
import org.bilheteria.turnstile.Outstanding;
import org.bilheteria.turnstile.StampCounts;

/**
 * Knocks at this gate: people who are stamped before they sign in. Nothing is kept of them but how many there were in each
 * tenth of a second, so that draws wait for those who may still come.
 */
@ApplicationScoped
public class Knocks {

    @Inject
    OpenSales sales;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Map<Integer, StampCounts> given = new ConcurrentHashMap<>();
    /** Of sectors for whose performance somebody knocked. */
    private final Map<Integer, Integer> performances = new ConcurrentHashMap<>();

    /** The performance to knock at. @throws org.bilheteria.shared.Refused NOT_FOUND */
    public Performance at(int performance) {
        return sales.performance(performance).orElseThrow(Performance::missing);
    }

    /**
     * Somebody knocks. The stamp is given out and waited for until it comes back or is too old.
     *
     * @throws org.bilheteria.shared.Refused SALE_CLOSED or NOT_OPEN at this time
     */
    public void knock(Performance performance, Instant stamp) {
        EntryRules.checkPhase(performance, stamp);
        performance.sectors().forEach(sector -> performances.put(sector.id(), performance.id()));
        StampCounts counts = given.computeIfAbsent(performance.id(), id -> new StampCounts());
        synchronized (counts) {
            counts.add(stamp);
        }
    }

    /** A stamp came back with an arrival. */
    void returned(int performance, Instant stamp) {
        StampCounts counts = given.get(performance);
        if (counts != null) {
            synchronized (counts) {
                counts.remove(stamp);
            }
        }
    }

    /** Stamps given out that may still enter the sector. */
    Outstanding outstanding(int sector) {
        Integer performance = performances.get(sector);
        StampCounts counts = performance == null ? null : given.get(performance);
        if (counts == null) {
            return Outstanding.NONE;
        }
        synchronized (counts) {
            counts.forgetBefore(clock.instant().minus(settings.patience()));
            return counts.outstanding();
        }
    }
}
