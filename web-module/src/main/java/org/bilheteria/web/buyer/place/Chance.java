package org.bilheteria.web.buyer.place;

import org.bilheteria.board.SectorBoard;
import org.bilheteria.line.Wish;

/**
 * An honest word on a buyer's chance. Known are the tickets that are free, those that are held and may come back, and the
 * people ahead; how many tickets those want is taken to be what this buyer wants.
 */
enum Chance {
    GOOD,
    SOME,
    SMALL;

    static Chance of(SectorBoard board, long ahead, Wish wish) {
        long wanted = wanted(ahead, wish);
        if (wanted + wish.tickets() <= board.available()) {
            return GOOD;
        }
        return wanted < unpaid(board) ? SOME : SMALL;
    }

    static int unpaid(SectorBoard board) {
        return board.available() + board.held();
    }

    /** How many tickets those ahead want. */
    static long wanted(long ahead, Wish wish) {
        return ahead * wish.tickets();
    }
}
