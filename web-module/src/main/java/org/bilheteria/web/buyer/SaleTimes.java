package org.bilheteria.web.buyer;

import org.bilheteria.board.Board;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.page.Language;

/**
 * The next thing to wait for in a sale: its lobby or its opening.
 *
 * @param countdownTo an instant as the contracts write it, empty when there is nothing to wait for
 */
record SaleTimes(String countdownTo, String label) {

    static SaleTimes of(Board board, Language language) {
        Phase phase = board.phase();
        if (phase == Phase.ANNOUNCED) {
            return new SaleTimes(
                    UtcMicros.text(board.performance().lobbyOpensAt()), language.text("performance.lobbyOpens"));
        }
        if (phase == Phase.LOBBY) {
            return new SaleTimes(UtcMicros.text(board.performance().opensAt()), language.text("performance.opens"));
        }
        return new SaleTimes("", "");
    }
}
