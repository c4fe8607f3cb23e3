package org.bilheteria.catalogue;

import org.bilheteria.shared.Money;

/** What a full and a half-price ticket of a sector cost, fees included. */
public record SectorPrices(Money full, Money half) {

    /** The price of an order of so many tickets. */
    public Money total(int fullTickets, int halfTickets) {
        return full.times(fullTickets).plus(half.times(halfTickets));
    }

    public Money of(TicketType type) {
        return type == TicketType.FULL ? full : half;
    }
}
