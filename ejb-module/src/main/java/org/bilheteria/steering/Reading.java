package org.bilheteria.steering;

import java.time.Instant;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;

/**
 * What counts in a board for looking back, all sectors together.
 *
 * @param arrivals ever
 * @param called numbers ever called or passed over
 * @param waiting places without a call, with a number or not
 */
record Reading(Instant at, long arrivals, long called, int waiting, int held, int sold) {

    static Reading of(Board board) {
        Reading sum = new Reading(board.at(), 0, 0, 0, 0, 0);
        for (SectorBoard sector : board.sectors()) {
            sum = new Reading(
                    sum.at,
                    sum.arrivals + sector.lastNumber() + sector.lobby(),
                    sum.called + sector.calledUpTo(),
                    sum.waiting + sector.waiting() + sector.lobby(),
                    sum.held + sector.held(),
                    sum.sold + sector.sold());
        }
        return sum;
    }
}
