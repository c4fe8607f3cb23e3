package org.bilheteria.checkout.undo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.ShowCancelled;
import org.bilheteria.checkout.ledger.MoneySteered;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** Takes down that all purchases of a performance or of a sector are to be undone, and knows which of them still are. */
@Stateless
public class BulkRefunds {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<MoneySteered> steered;

    @Inject
    Clock clock;

    /**
     * From now on they are undone, batch by batch. Asked for again while that is under way, it stays one.
     *
     * @param sector empty for all sectors
     * @throws Refused NOT_FOUND when there is no such performance; UNKNOWN_SECTOR
     */
    public BulkRefund ask(int performance, Optional<Integer> sector, String actor) {
        Performance of = Optional.ofNullable(database.find(Performance.class, performance))
                .orElseThrow(Performance::missing);
        if (sector.isPresent() && of.sector(sector.get()).isEmpty()) {
            throw new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector");
        }
        return open().stream()
                .filter(bulk ->
                        bulk.performance() == performance && bulk.sector().equals(sector))
                .findFirst()
                .orElseGet(() -> begin(performance, sector, RefundReason.ORGANISER, actor));
    }

    private BulkRefund begin(int performance, Optional<Integer> sector, RefundReason reason, String actor) {
        BulkRefund bulk = new BulkRefund(performance, sector.orElse(null), reason, UtcMicros.now(clock));
        bulk.count(left(bulk));
        database.persist(bulk);
        String where = "performance " + performance
                + sector.map(id -> ": sector " + id).orElse(": all sectors");
        steered.fire(new MoneySteered(actor, "refund all", where + ", orders " + bulk.orders()));
        return bulk;
    }

    /** The show does not take place: all purchases of it are undone, also those of money that is just coming. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancelled(@Observes ShowCancelled cancelled) {
        begin(cancelled.performance(), Optional.empty(), RefundReason.SHOW_CANCELLED, cancelled.actor());
    }

    /** Those under way, the first asked for first. */
    public List<BulkRefund> open() {
        return database.createQuery("select b from BulkRefund b where b.doneAt is null order by b.id", BulkRefund.class)
                .getResultList();
    }

    /** The newest hundred, done or not. */
    public List<BulkRefund> newest() {
        return database.createQuery("select b from BulkRefund b order by b.id desc", BulkRefund.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    public Optional<BulkRefund> find(long id) {
        return Optional.ofNullable(database.find(BulkRefund.class, id));
    }

    /** How many purchases there would be to undo now. @param sector empty for all sectors */
    public long count(int performance, Optional<Integer> sector) {
        return left(new BulkRefund(performance, sector.orElse(null), RefundReason.ORGANISER, UtcMicros.now(clock)));
    }

    /** What all purchases of a performance that stand have cost. */
    public Money worth(int performance) {
        Long cents = database.createQuery(
                        "select sum(o.total) from TicketOrder o where o.performance = :performance and o.status = :live",
                        Long.class)
                .setParameter("performance", performance)
                .setParameter("live", Order.Status.PAID)
                .getSingleResult();
        return new Money(cents == null ? 0 : cents);
    }

    /** How many purchases are still to be undone. */
    public long left(BulkRefund bulk) {
        return of(bulk, "select count(o)", "", Long.class).getSingleResult();
    }

    /** Those still to be undone with a number above {@code last}, in the order of their numbers. */
    public List<Order> next(BulkRefund bulk, String last, int most) {
        return of(bulk, "select o", " and o.number > :last order by o.number", Order.class)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> of(BulkRefund bulk, String what, String more, Class<T> type) {
        String byThen = bulk.endless() ? "" : " and o.paidAt <= :asked";
        String oneSector = bulk.sector().isPresent() ? " and o.sector = :sector" : "";
        TypedQuery<T> query = database.createQuery(
                        what + " from TicketOrder o where o.performance = :performance and o.status = :live" + byThen
                                + oneSector + more,
                        type)
                .setParameter("performance", bulk.performance())
                .setParameter("live", Order.Status.PAID);
        if (!bulk.endless()) {
            query.setParameter("asked", bulk.askedAt());
        }
        bulk.sector().ifPresent(sector -> query.setParameter("sector", sector));
        return query;
    }

    /** There is none left. */
    public void finish(BulkRefund bulk) {
        find(bulk.id()).ifPresent(found -> found.finish(UtcMicros.now(clock)));
    }
}
