package org.bilheteria.web.buyer;

import java.util.List;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.web.page.Language;

/** One sector of a performance as it is shown. */
public record SectorRow(
        int id, String name, String stock, String fullPrice, String halfPrice, String halfLeft, boolean chosen) {

    static SectorRow of(SectorBoard board, boolean chosen, Language language) {
        SectorPrices prices = board.sector().prices();
        return new SectorRow(
                board.sector().id(),
                board.sector().name(),
                board.stock().name(),
                language.write(prices.full()),
                language.write(prices.half()),
                HalfPriceText.of(List.of(board), language),
                chosen);
    }

    public String stockKey() {
        return "Stock." + stock;
    }

    public boolean isSoldOut() {
        return stock.equals(SectorBoard.Stock.SOLD_OUT.name());
    }
}
