package org.bilheteria.boxoffice;

import java.time.Instant;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.journal.Fact;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.SectorLine;

/**
 * A sector's sale as one transaction sees it: its stock, its line, its journal, its records. What happens to it is said by
 * {@link Arriving}, {@link Drawing}, {@link Calling} and {@link Ending}.
 */
public record SectorSale(
        Performance performance, SeatStock stock, SectorLine line, JournalWriter pen, SectorRecords records) {

    /** The time of this transaction; never before the last line of the journal. */
    Instant now() {
        return pen.at();
    }

    /** @return the sequence number of the line */
    public long write(Fact fact) {
        return pen.write(fact);
    }

    /** Nobody is called any more. While the clocks stand still a sale does not run out of time; one that had stays closed. */
    boolean closed() {
        return line.closed() || performance.isClosed(now()) && !performance.paused();
    }

    boolean calling() {
        return !closed() && !performance.paused() && !now().isBefore(performance.opensAt());
    }
}
