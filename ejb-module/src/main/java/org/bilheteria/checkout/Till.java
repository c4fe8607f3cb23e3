package org.bilheteria.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.line.Place;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Issuing;

/** Books one payment: the hold's tickets are sold, or the reason why not is given. Each payment acts once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Till {

    private static final int ORDER_NUMBER_LENGTH = 10;

    @PersistenceContext
    EntityManager database;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Issuing issuing;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean known(String endToEndId) {
        return database.find(Payment.class, endToEndId) != null;
    }

    /** @return why the payment can't confirm an order; empty when it did, now or before */
    public Optional<ParkReason> settle(Settlement settlement) {
        // Asked last: the same notice may be seen through by somebody else meanwhile.
        return refusal(settlement).filter(reason -> !known(settlement.endToEndId()));
    }

    private Optional<ParkReason> refusal(Settlement settlement) {
        Charge charge = database.find(Charge.class, settlement.txid());
        if (charge == null) {
            return Optional.of(ParkReason.UNKNOWN_TXID);
        }
        if (charge.state() == ChargeState.PAID) {
            return Optional.of(ParkReason.PAID_TWICE);
        }
        if (!charge.amount().equals(settlement.amount())) {
            return Optional.of(ParkReason.WRONG_AMOUNT);
        }
        boolean confirmed = boxOffice.confirm(
                charge.sector(),
                charge.place(),
                charge.txid(),
                settlement.settledAt(),
                hold -> issue(settlement, hold));
        return confirmed ? Optional.empty() : Optional.of(ParkReason.LATE);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void park(Settlement settlement, ParkReason reason) {
        database.persist(Payment.parked(settlement, UtcMicros.now(clock), reason));
    }

    /** Runs in the box office's transaction, under its lock. */
    private void issue(Settlement settlement, Hold hold) {
        Charge charge = database.find(Charge.class, settlement.txid());
        Place place = database.find(Place.class, hold.place());
        Order order = new Order(RandomId.of(ORDER_NUMBER_LENGTH), place, charge.amount(), UtcMicros.now(clock));
        charge.pay();
        database.persist(order);
        database.persist(Payment.confirmed(settlement, UtcMicros.now(clock), order.number()));
        Sector sector = database.find(Sector.class, hold.sector());
        issuing.issue(
                order.number(), sector, hold.tickets().full(), hold.tickets().half(), UtcMicros.now(clock));
    }
}
