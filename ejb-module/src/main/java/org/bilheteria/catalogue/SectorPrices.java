package org.bilheteria.catalogue;

import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Money;

/** What a full and a half-price ticket of a sector cost, fees included. */
public record SectorPrices(Money full, Money half) {

    /** Whether who pays half pays no more than who pays all. */
    public boolean halfAtMostFull() {
        return half.cents() <= full.cents();
    }

    /** Refuses {@code halfPrice} where it is more than the full price. */
    public void checkOrder(FieldCheck check) {
        check.that(halfAtMostFull(), "halfPrice", "must not be more than fullPrice");
    }

    /** The price of an order of so many tickets. */
    public Money total(int fullTickets, int halfTickets) {
        return full.times(fullTickets).plus(half.times(halfTickets));
    }

    public Money of(TicketType type) {
        return type == TicketType.FULL ? full : half;
    }
}
