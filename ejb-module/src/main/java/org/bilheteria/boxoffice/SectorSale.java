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
     * Whether everybody in line could be called now and nothing be missed by so many others, each with all that a buyer may
     * have. What those in line want is asked for only where their number does not say it.
     */
    boolean fitsAll(int others) {
        long left = stock.available() - (long) others * performance.limitPerBuyer();
        long halfLeft = stock.halfAvailable() - (long) others * performance.halfPerBuyer();
        long inLine = (long) line.undrawn() + line.waiting();
        if (inLine > left) {
            return false;
        }
        if (inLine * performance.limitPerBuyer() <= left && inLine * performance.halfPerBuyer() <= halfLeft) {
            return true;
        }
        Wanted wanted = records.wanted();
        boolean halvesFit = wanted.halves() == 0 || stock.halfQuota() == 0 || wanted.halves() <= halfLeft;
        return wanted.tickets() <= left && halvesFit;
    }

    boolean calling() {
        return !closed() && !performance.paused() && !now().isBefore(performance.opensAt());
    }
}
