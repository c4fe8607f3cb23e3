package org.bilheteria.board;

import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;

/**
 * The state of a performance's sale: the same for everybody, at most a second old.
 *
 * @param at when it was read
 */
public record Board(Performance performance, Instant at, List<SectorBoard> sectors) {

    private static final int SLOWEST_POLL_SECONDS = 30;

    public Phase phase() {
        boolean soldOut =
                !sectors.isEmpty() && sectors.stream().allMatch(sector -> sector.stock() == SectorBoard.Stock.SOLD_OUT);
        return performance.phase(at, soldOut);
    }

    /** When to look again: soon while few wait, later when many do, and never past the opening. */
    public int pollAfterSeconds() {
        int inLine = sectors.stream()
                .mapToInt(sector -> sector.waiting() + sector.lobby())
                .sum();
        int seconds = Math.min(SLOWEST_POLL_SECONDS, 2 + inLine / 10_000);
        long untilOpening = performance.opensAt().getEpochSecond() - at.getEpochSecond() + 1;
        return untilOpening > 0 ? (int) Math.min(Math.max(seconds, 2), Math.max(2, untilOpening)) : seconds;
    }

    public SectorBoard sector(int id) {
        return sectors.stream()
                .filter(board -> board.sector().id() == id)
                .findFirst()
                .orElseThrow();
    }
}
