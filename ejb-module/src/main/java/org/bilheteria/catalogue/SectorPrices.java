package org.bilheteria.catalogue;

import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Money;

/** What a full and a half-price ticket of a sector cost, fees included. */
public record SectorPrices(Money full, Money half) {

    /** Half of a full price (Lei 12.933/2013, art. 1); of an odd centavo the buyer has the better half. */
    public static Money halfOf(Money full) {
        return new Money(Math.max(1, full.cents() / 2));
    }

    /** Whether who pays half pays no more than half. */
    public boolean halfAtMostHalf() {
        return half.cents() <= halfOf(full).cents();
    }

    /** Refuses {@code halfPrice} where it is more than half of the full price. */
    public void checkOrder(FieldCheck check) {
        check.that(halfAtMostHalf(), "halfPrice", "must be at most half of fullPrice");
    }

    /** The price of an order of so many tickets. */
    public Money total(int fullTickets, int halfTickets) {
        return full.times(fullTickets).plus(half.times(halfTickets));
    }

    public Money of(TicketType type) {
        return type == TicketType.FULL ? full : half;
    }
}
