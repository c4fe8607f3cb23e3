package org.bilheteria.checkout.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.Sector;

/** The records of money in the database, read and written within the running transaction. */
public final class JpaMoneyRecords implements MoneyRecords {

    private final EntityManager database;

    public JpaMoneyRecords(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<Charge> charge(String txid) {
        return Optional.ofNullable(database.find(Charge.class, txid));
    }

    @Override
    public List<Charge> charges(String place) {
        return query("select c from Charge c where c.place = :place order by c.attempt desc", Charge.class)
                .setParameter("place", place)
                .getResultList();
    }

    @Override
    public Optional<Payment> payment(String endToEndId) {
        return Optional.ofNullable(database.find(Payment.class, endToEndId));
    }

    @Override
    public Optional<Payment> paymentToDecide(String endToEndId) {
        return Optional.ofNullable(database.find(Payment.class, endToEndId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Payment> paymentOf(String order) {
        return query("select p from Payment p where p.order = :order", Payment.class)
                .setParameter("order", order)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(database.find(Refund.class, id));
    }

    @Override
    public List<Refund> refunds(String endToEndId) {
        return query("select r from Refund r where r.endToEndId = :payment", Refund.class)
                .setParameter("payment", endToEndId)
                .getResultList();
    }

    @Override
    public Optional<Order> order(String number) {
        return Optional.ofNullable(database.find(Order.class, number));
    }

    @Override
    public Sector sector(int id) {
        return database.find(Sector.class, id);
    }

    @Override
    public void add(Charge charge) {
        database.persist(charge);
    }

    @Override
    public void add(Payment payment) {
        database.persist(payment);
    }

    @Override
    public void add(Refund refund) {
        database.persist(refund);
    }

    @Override
    public void add(Order order) {
        database.persist(order);
    }

    /** Finds what the same transaction has just added, too: elsewhere writing waits for its end (persistence.xml). */
    private <T> TypedQuery<T> query(String text, Class<T> type) {
        return database.createQuery(text, type).setFlushMode(FlushModeType.AUTO);
    }
}
