package org.bilheteria.web.buyer;

import org.bilheteria.board.Board;

/** Where a sale stands, as pages say it to buyers: that a show is cancelled is more than that its sale is over. */
final class ShownPhase {

    private ShownPhase() {}

    /** The name of its words below {@code Phase}, and of its colour. */
    static String of(Board board) {
        return board.performance().cancelled() ? "CANCELLED" : board.phase().name();
    }
}
