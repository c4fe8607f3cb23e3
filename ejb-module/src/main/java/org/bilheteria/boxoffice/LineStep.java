package org.bilheteria.boxoffice;

import java.time.Instant;
import java.util.List;
import org.bilheteria.journal.Facts;
import org.bilheteria.line.Place;
import org.bilheteria.turnstile.Outstanding;

/**
 * Moves a sector's line on by one bounded step: draws what is complete, numbers, calls while there is stock, turns away
 * when there is nothing left to wait for.
 */
final class LineStep {

    /** Places touched by one transaction: enough to share its disk sync, few enough to keep it short. */
    static final int STEP = 4_000;

    private final SectorSale sale;
    private final Drawing drawing;

    LineStep(SectorSale sale, Draws draws) {
        this.sale = sale;
        this.drawing = new Drawing(sale, draws);
    }

    /**
     * @param complete all that is stamped before this instant has come
     * @param outstanding but for these stamps, which may still be brought back
     * @param budget how many may be called
     * @return whether another step has work to do at once
     */
    boolean step(Instant complete, Outstanding outstanding, int budget) {
        if (sale.closed()) {
            writeClosed();
            return new Ending(sale).turnAllAway(STEP);
        }
        if (sale.stock().soldOut()) {
            return new Ending(sale).turnAllAway(STEP);
        }
        // Behind a window that was drawn another may be complete; nobody will promise that a second time.
        boolean drew = drawing.drawNext(complete, outstanding);
        boolean spent = numberAndCall(Math.min(budget, STEP));
        return drew || sale.line().drawing() || (spent && budget > STEP);
    }

    /** @return whether the budget stopped it */
    private boolean numberAndCall(int budget) {
        Calling calling = new Calling(sale, sale.calling() ? budget : 0);
        boolean nobodyBefore = calling.callWaiting(STEP);
        List<Place> fresh = drawing.number(STEP);
        if (nobodyBefore) {
            calling.call(fresh);
        }
        return sale.calling() && calling.budgetSpent();
    }

    private void writeClosed() {
        if (!sale.line().closed()) {
            sale.line().close(sale.now());
            sale.write(Facts.closed());
        }
    }
}
