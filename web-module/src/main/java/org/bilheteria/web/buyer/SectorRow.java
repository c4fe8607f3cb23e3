package org.bilheteria.web.buyer;

import java.util.List;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.web.page.Language;

/**
 * One sector of a performance as it is shown.
 *
 * @param state what its badge says: of a sale that is over, that it is, whatever there is left
 * @param halfLeft empty when the sale is over
 */
public record SectorRow(
        int id,
        String name,
        String state,
        String stateKey,
        String fullPrice,
        String halfPrice,
        String halfLeft,
        long fullCents,
        long halfCents) {

    public static SectorRow of(SectorBoard board, Phase phase, Language language) {
        SectorPrices prices = board.sector().prices();
        boolean over = phase == Phase.CLOSED;
        String state = over ? phase.name() : board.stock().name();
        return new SectorRow(
                board.sector().id(),
                board.sector().name(),
                state,
                (over ? "Phase." : "Stock.") + state,
                language.write(prices.full()),
                language.write(prices.half()),
                over ? "" : HalfPriceText.of(List.of(board), language),
                prices.full().cents(),
                prices.half().cents());
    }

    public boolean isSoldOut() {
        return state.equals(SectorBoard.Stock.SOLD_OUT.name());
    }
}
