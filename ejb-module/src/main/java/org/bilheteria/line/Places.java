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

    /** All places of a buyer, the newest first. */
    public List<Place> of(long buyer) {
        return database.createQuery("select p from Place p where p.buyer = :buyer order by p.stamp desc", Place.class)
                .setParameter("buyer", buyer)
                .getResultList();
    }
}
