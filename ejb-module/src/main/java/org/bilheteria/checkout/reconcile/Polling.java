package org.bilheteria.checkout.reconcile;

/**
 * How many questions the box office asks by itself every ten seconds, so that what a PSP allows a minute is left to buyers:
 * one is the list's, of the rest three quarters are about charges that may be being paid; the removal of a charge takes two.
 *
 * @param open charges that are asked for
 * @param orphaned charges that are removed
 */
record Polling(int open, int orphaned) {

    private static final int ROUNDS_A_MINUTE = 6;

    /** @param perMinute questions, 6 or more */
    static Polling within(int perMinute) {
        int round = perMinute / ROUNDS_A_MINUTE - 1;
        int open = Math.max(1, round * 3 / 4);
        return new Polling(open, Math.max(1, (round - open) / 2));
    }
}
