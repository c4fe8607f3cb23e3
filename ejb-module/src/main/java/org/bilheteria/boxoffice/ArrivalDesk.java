package org.bilheteria.boxoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.line.SaleTerms;
import org.bilheteria.line.Watermarks;
import org.bilheteria.line.gate.Arrival;
import org.bilheteria.line.gate.ArrivalBatch;
import org.bilheteria.line.gate.ArrivalsStored;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Settings;
import org.bilheteria.turnstile.Outstanding;

/** What is done with one batch from a gate; when {@link #take} returns, all of it is on disk. */
@ApplicationScoped
public class ArrivalDesk {

    @Inject
    BoxOffice boxOffice;

    @Inject
    Disk disk;

    @Inject
    SaleTerms terms;

    @Inject
    Settings settings;

    @Inject
    Event<ArrivalsStored> stored;

    private final Map<Integer, Watermarks> watermarks = new ConcurrentHashMap<>();

    public void take(ArrivalBatch batch) {
        if (!batch.arrivals().isEmpty()) {
            boxOffice.arrive(batch.sector(), batch.arrivals());
        }
        if (batch.watermark() != null) {
            Promised promised = promised(batch, batch.watermark());
            while (boxOffice.advance(batch.sector(), promised.complete, promised.outstanding)) {
                // one bounded transaction after the other
            }
        }
        disk.sync();
        stored.fire(
                new ArrivalsStored(batch.arrivals().stream().map(Arrival::place).toList()));
    }

    private Promised promised(ArrivalBatch batch, Instant watermark) {
        Watermarks ofSector = watermarks.computeIfAbsent(batch.sector(), sector -> new Watermarks());
        synchronized (ofSector) {
            ofSector.advance(batch.gate(), watermark, batch.outstanding());
            Instant complete = ofSector.complete(terms.of(batch.sector()).settle());
            return new Promised(complete, ofSector.outstanding(settings.patience()));
        }
    }

    /** By all gates together. */
    private record Promised(Instant complete, Outstanding outstanding) {}
}
