package org.bilheteria.boxoffice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.bilheteria.line.Wish;

/**
 * How many tickets of a sector are held and sold. The only way to move these numbers is through the methods here; each
 * checks the invariant, the database checks it again, and the version makes a stale view of it fail at commit.
 */
@Entity
@Table(name = "seat_stock")
public class SeatStock {

    @Id
    @Column(name = "sector_id")
    private int sector;

    private int capacity;
    private int held;
    private int sold;

    @Column(name = "half_quota")
    private int halfQuota;

    @Column(name = "half_held")
    private int halfHeld;

    @Column(name = "half_sold")
    private int halfSold;

    @Version
    private long version;

    protected SeatStock() {}

    public SeatStock(int sector, int capacity, int halfQuota) {
        this.sector = sector;
        this.capacity = capacity;
        this.halfQuota = halfQuota;
        checkInvariant();
    }

    /**
     * What can be held for a wish now: all of it, or, for somebody who accepts fewer, as much as is left.
     *
     * @return empty when nothing can
     */
    public Optional<Allotment> offer(Wish wish) {
        if (wish.tickets() <= available() && wish.half() <= halfAvailable()) {
            return Optional.of(new Allotment(wish.full(), wish.half()));
        }
        if (!wish.acceptFewer()) {
            return Optional.empty();
        }
        int full = Math.min(wish.full(), available());
        int half = Math.min(wish.half(), Math.min(halfAvailable(), available() - full));
        return full + half == 0 ? Optional.empty() : Optional.of(new Allotment(full, half));
    }

    public void hold(Allotment tickets) {
        held += tickets.total();
        halfHeld += tickets.half();
        checkInvariant();
    }

    public void release(Allotment tickets) {
        held -= tickets.total();
        halfHeld -= tickets.half();
        checkInvariant();
    }

    /** What was held is sold. */
    public void sell(Allotment tickets) {
        release(tickets);
        sold += tickets.total();
        halfSold += tickets.half();
        checkInvariant();
    }

    /** What was sold is free again. */
    public void takeBack(Allotment tickets) {
        sold -= tickets.total();
        halfSold -= tickets.half();
        checkInvariant();
    }

    /** Whether so many could be held now. */
    public boolean fits(Allotment tickets) {
        return tickets.total() <= available() && tickets.half() <= halfAvailable();
    }

    /**
     * Another capacity. The half-price quota stays as it was published; it may be more than there are seats.
     *
     * @return false, and nothing changed, when more is already held or sold
     */
    public boolean resize(int newCapacity) {
        if (newCapacity < held + sold) {
            return false;
        }
        capacity = newCapacity;
        checkInvariant();
        return true;
    }

    private void checkInvariant() {
        boolean kept = held >= 0
                && sold >= 0
                && held + sold <= capacity
                && halfHeld >= 0
                && halfSold >= 0
                && halfHeld + halfSold <= halfQuota
                && halfHeld <= held
                && halfSold <= sold;
        if (!kept) {
            throw new IllegalStateException("Sector " + sector + " would have " + held + " held and " + sold
                    + " sold of " + capacity + ", half price " + halfHeld + " and " + halfSold + " of " + halfQuota);
        }
    }

    public boolean soldOut() {
        return sold == capacity;
    }

    public int available() {
        return capacity - held - sold;
    }

    public int halfAvailable() {
        return halfQuota - halfHeld - halfSold;
    }

    public int sector() {
        return sector;
    }

    public int capacity() {
        return capacity;
    }

    public int held() {
        return held;
    }

    public int sold() {
        return sold;
    }

    public int halfQuota() {
        return halfQuota;
    }
}
