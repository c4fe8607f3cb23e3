package org.bilheteria.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.line.PlaceState;

/** What of a buyer's is not settled yet, and what they have still to look forward to. */
@Stateless
public class OpenMatters {

    private static final List<PlaceState> IN_LINE = List.of(PlaceState.ARRIVED, PlaceState.WAITING);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Why the account can't be erased yet; empty when it can. */
    public Set<Unsettled> of(long buyer) {
        Set<Unsettled> found = EnumSet.noneOf(Unsettled.class);
        addIf(found, Unsettled.PLACE, places(buyer, IN_LINE));
        addIf(found, Unsettled.HOLD, places(buyer, List.of(PlaceState.HELD)));
        addIf(found, Unsettled.CHARGE, charges(buyer));
        addIf(found, Unsettled.PAYMENT, payments(buyer));
        addIf(found, Unsettled.REFUND, refunds(buyer));
        return found;
    }

    private static void addIf(Set<Unsettled> found, Unsettled matter, long number) {
        if (number > 0) {
            found.add(matter);
        }
    }

    private long places(long buyer, List<PlaceState> states) {
        return count(
                "select count(p) from Place p where p.buyer = :buyer and p.state in :states",
                Map.of("buyer", buyer, "states", states));
    }

    private long charges(long buyer) {
        return count(
                "select count(c) from Charge c, Place p where p.id = c.place and p.buyer = :buyer and c.state in :open",
                Map.of("buyer", buyer, "open", List.of(ChargeState.REQUESTED, ChargeState.ACTIVE)));
    }

    private long payments(long buyer) {
        return count(
                "select count(m) from Payment m, Charge c, Place p where c.txid = m.txid and p.id = c.place"
                        + " and p.buyer = :buyer and m.outcome = :review",
                Map.of("buyer", buyer, "review", Payment.Outcome.REVIEW));
    }

    private long refunds(long buyer) {
        return count(
                "select count(r) from Refund r where r.buyer = :buyer and r.state in :pending",
                Map.of("buyer", buyer, "pending", List.of(RefundState.REQUESTED, RefundState.PROCESSING)));
    }

    /** How many of their orders are for shows that have not begun. */
    public long ordersToCome(long buyer) {
        return count(
                "select count(o) from TicketOrder o, Performance p where p.id = o.performance and o.buyer = :buyer"
                        + " and o.status = :paid and p.startsAt > :now",
                Map.of("buyer", buyer, "paid", Order.Status.PAID, "now", clock.instant()));
    }

    private long count(String text, Map<String, Object> parameters) {
        TypedQuery<Long> query = database.createQuery(text, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
