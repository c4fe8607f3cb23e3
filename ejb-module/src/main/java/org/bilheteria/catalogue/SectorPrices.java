package org.bilheteria.catalogue;

import org.bilheteria.shared.Money;

/** What a full and a half-price ticket of a sector cost, fees included. */
public record SectorPrices(Money full, Money half) {

    /** What {@link #halfAtMostFull} asks, to be read behind "halfPrice". */
    public static final String HALF_AT_MOST_FULL = "must not be more than fullPrice";

    /** Whether who pays half pays no more than who pays all. */
    public boolean halfAtMostFull() {
        return half.cents() <= full.cents();
    }

    /** The price of an order of so many tickets. */
    public Money total(int fullTickets, int halfTickets) {
        return full.times(fullTickets).plus(half.times(halfTickets));
    }

    public Money of(TicketType type) {
        return type == TicketType.FULL ? full : half;
    }
}
