package org.bilheteria.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;

/**
 * The state of a performance's sale: the same for everybody, at most a second old.
 *
 * @param at when it was read
 * @param callsPerMinute how many numbers of a sector were called in a minute, by the last five; none of it while that is not known
 */
public record Board(
        Performance performance, Instant at, List<SectorBoard> sectors, Map<Integer, Integer> callsPerMinute) {

    public Board(Performance performance, Instant at, List<SectorBoard> sectors) {
        this(performance, at, sectors, Map.of());
    }

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

    /** How many numbers were called in a minute; empty while that is not known. */
    public OptionalInt callsPerMinute(int sector) {
        Integer calls = callsPerMinute.get(sector);
        return calls == null ? OptionalInt.empty() : OptionalInt.of(calls);
    }

    public SectorBoard sector(int id) {
        return sectors.stream()
                .filter(board -> board.sector().id() == id)
                .findFirst()
                .orElseThrow();
    }
}
