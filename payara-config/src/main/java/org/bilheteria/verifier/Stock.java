package org.bilheteria.verifier;

import java.util.Locale;

/** Capacity, held and sold of a sector, and the same for its half-price quota (I1). */
final class Stock {
    private long capacity;
    private long halfQuota;
    private long held;
    private long sold;
    private long halfHeld;
    private long halfSold;

    void open(long seats, long quota) {
        capacity = seats;
        halfQuota = quota;
    }

    void resize(long seats) {
        capacity = seats;
    }

    void hold(Hold hold) {
        held += hold.tickets();
        halfHeld += hold.half;
    }

    void giveBack(Hold hold) {
        held -= hold.tickets();
        halfHeld -= hold.half;
    }

    void sell(Hold hold) {
        sold += hold.tickets();
        halfSold += hold.half;
    }

    void takeBack(Hold hold) {
        sold -= hold.tickets();
        halfSold -= hold.half;
    }

    boolean isWithinLimits() {
        return held + sold <= capacity && halfHeld + halfSold <= halfQuota;
    }

    /** How many tickets an order would get now: all of it or, if fewer are welcome, what is left; else none. */
    long wouldGive(Wanted wanted) {
        long half = Math.max(0, Math.min(wanted.half(), halfQuota - halfHeld - halfSold));
        long most = Math.max(0, Math.min(capacity - held - sold, wanted.full() + half));
        return most == wanted.tickets() || wanted.acceptFewer() ? most : 0;
    }

    boolean isSoldOut() {
        return sold >= capacity;
    }

    long capacity() {
        return capacity;
    }

    long held() {
        return held;
    }

    long sold() {
        return sold;
    }

    /** For messages. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "held %d + sold %d of %d, half price %d + %d of %d",
                held,
                sold,
                capacity,
                halfHeld,
                halfSold,
                halfQuota);
    }
}
