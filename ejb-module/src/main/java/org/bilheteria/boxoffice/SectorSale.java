package org.bilheteria.boxoffice;

import java.time.Instant;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.journal.Fact;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Wanted;

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

    /**
     * Whether everybody in line could be called now, and so many others as well, each with all that a buyer may have. What
     * those in line want is asked for only where a look at their number does not say it.
     */
    boolean fitsAll(int others) {
        int limit = performance.limitPerBuyer();
        int halfLimit = performance.halfPerBuyer();
        long inLine = (long) line.undrawn() + line.waiting();
        long left = stock.available() - (long) others * limit;
        long halfLeft = stock.halfAvailable() - (long) others * halfLimit;
        if (inLine > left || halfLeft < 0) {
            return false;
        }
        if (inLine * limit <= left && inLine * halfLimit <= halfLeft) {
            return true;
        }
        Wanted wanted = records.wanted();
        return wanted.tickets() <= left && wanted.halves() <= halfLeft;
    }

    boolean calling() {
        return !closed() && !performance.paused() && !now().isBefore(performance.opensAt());
    }
}
