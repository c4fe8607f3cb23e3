package org.bilheteria.catalogue;

import org.bilheteria.shared.Money;

/** What a full and a half-price ticket of a sector cost, fees included. */
public record SectorPrices(Money full, Money half) {

    /** What {@link #inOrder} asks, to be read behind "halfPrice". */
    public static final String ORDER = "is not more than fullPrice";

    /** Whether who pays half pays no more than who pays all. */
    public boolean inOrder() {
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
