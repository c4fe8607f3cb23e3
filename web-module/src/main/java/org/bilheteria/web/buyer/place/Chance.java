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
    SMALL,

    /** Fewer half-price tickets are free than they want: nobody is called for them until some come back. */
    NO_HALF;

    static Chance of(SectorBoard board, long ahead, Wish wish) {
        if (insistedHalf(wish) > board.halfPriceLeft()) {
            return NO_HALF;
        }
        long wanted = wanted(ahead, wish);
        if (wanted + wish.tickets() <= board.available()) {
            return GOOD;
        }
        return wanted < unpaid(board) ? SOME : SMALL;
    }

    /** How many half-price tickets there must be for this wish: whoever takes fewer may be given only full-price ones. */
    static int insistedHalf(Wish wish) {
        if (!wish.acceptFewer()) {
            return wish.half();
        }
        return wish.full() == 0 ? 1 : 0;
    }

    static int unpaid(SectorBoard board) {
        return board.available() + board.held();
    }

    /** How many tickets those ahead want. */
    static long wanted(long ahead, Wish wish) {
        return ahead * wish.tickets();
    }
}
