package org.bilheteria.board;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.catalogue.Sector;

/**
 * What the board says of one sector. Counts are of tickets ({@code available, held, sold}) or of places (the others).
 *
 * @param head the newest signed head of its journal, up to a second behind {@code journalSeq}
 */
public record SectorBoard(
        Sector sector,
        int capacity,
        int available,
        int held,
        int sold,
        int waiting,
        int lobby,
        long lastNumber,
        long calledUpTo,
        int halfQuota,
        int halfPriceLeft,
        String commitment,
        long journalSeq,
        String journalHash,
        Instant journalAt,
        Optional<String> head) {

    /** Free tickets, all held by somebody, or all sold. */
    public enum Stock {
        FREE,
        ALL_HELD,
        SOLD_OUT
    }

    public Stock stock() {
        if (sold == capacity) {
            return Stock.SOLD_OUT;
        }
        return available > 0 ? Stock.FREE : Stock.ALL_HELD;
    }
}
