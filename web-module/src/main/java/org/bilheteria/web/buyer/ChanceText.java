package org.bilheteria.web.buyer;

import org.bilheteria.board.SectorBoard;
import org.bilheteria.line.Wish;
import org.bilheteria.web.page.Language;

/**
 * An honest word on a buyer's chance. Known are the tickets that are free, those that are held and may come back, and the
 * people ahead; how many tickets those want is taken to be what this buyer wants.
 */
final class ChanceText {

    private ChanceText() {}

    static String of(SectorBoard board, long ahead, Wish wish, Language language) {
        long wantedBefore = ahead * wish.tickets();
        int unpaid = board.available() + board.held();
        String key;
        if (wantedBefore + wish.tickets() <= board.available()) {
            key = "place.chanceGood";
        } else {
            key = wantedBefore < unpaid ? "place.chanceSome" : "place.chanceSmall";
        }
        return language.text(key, unpaid, wantedBefore);
    }
}
