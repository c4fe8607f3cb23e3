package org.bilheteria.steering.desk;

import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.checkout.ledger.Order;

/**
 * An order that somebody looked for.
 *
 * @param buyer whose it is; empty when the account was erased
 */
public record FoundOrder(Order order, Optional<Buyer> buyer) {

    /** Without the buyer: they are personal. */
    @Override
    public String toString() {
        return "FoundOrder[" + order.number() + "]";
    }
}
