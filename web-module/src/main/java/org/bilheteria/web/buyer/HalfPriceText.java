package org.bilheteria.web.buyer;

import java.util.Collection;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.web.page.Language;

/**
 * The notice of half-price tickets that every point of sale owes (Lei 12.933/2013): how many, how many left, or that none are; empty
 * where there were none from the start.
 */
public final class HalfPriceText {

    private HalfPriceText() {}

    public static String of(Collection<SectorBoard> sectors, Language language) {
        int all = sectors.stream().mapToInt(SectorBoard::halfQuota).sum();
        int left = sectors.stream().mapToInt(SectorBoard::halfPriceLeft).sum();
        if (all == 0) {
            return "";
        }
        return left > 0 ? language.text("layout.halfLeft", left, all) : language.text("layout.halfGone", all);
    }
}
