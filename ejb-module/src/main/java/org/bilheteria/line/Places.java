package org.bilheteria.line;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads places; what changes them goes through the box office. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Places {

    @PersistenceContext
    EntityManager database;

    public Optional<Place> place(String id) {
        return Optional.ofNullable(database.find(Place.class, id));
    }

    /** The terms of a sector's sale. */
    public Terms terms(int sector) {
        return database.find(SectorLine.class, sector).terms();
    }

    /** All places of a buyer for a performance, ended ones too, the oldest first. */
    public List<Place> of(long buyer, int performance) {
        return database.createQuery(
                        "select p from Place p where p.buyer = :buyer and p.performance = :performance"
                                + " order by p.stamp",
                        Place.class)
                .setParameter("buyer", buyer)
                .setParameter("performance", performance)
                .getResultList();
    }

    /** Who has or had a place of a performance, in order of their numbers, from the first above {@code after}. */
    public List<Long> buyers(int performance, long after, int most) {
        return database.createQuery(
                        "select distinct p.buyer from Place p where p.performance = :performance and p.buyer > :after"
                                + " order by p.buyer",
                        Long.class)
                .setParameter("performance", performance)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** All places of a buyer, the newest first. */
    public List<Place> of(long buyer) {
        return database.createQuery("select p from Place p where p.buyer = :buyer order by p.stamp desc", Place.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }
}
