package org.bilheteria.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is on sale. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Catalogue {

    @PersistenceContext
    EntityManager database;

    /** All performances there ever were, the earliest first. */
    public List<Performance> performances() {
        return database.createQuery("select p from Performance p order by p.startsAt, p.id", Performance.class)
                .getResultList();
    }

    public Optional<Performance> performance(int id) {
        return Optional.ofNullable(database.find(Performance.class, id));
    }

    public Optional<Sector> sector(int id) {
        return Optional.ofNullable(database.find(Sector.class, id));
    }

    /** What puts off the show of an order that was paid then, and leaves its buyer the longest time to choose; empty for nothing. */
    public Optional<Postponement> postponement(int performance, Instant paidAt) {
        return database.createQuery(
                        "select p from Postponement p where p.performance = :performance and p.postponedAt >= :paidAt"
                                + " order by p.refundUntil desc",
                        Postponement.class)
                .setParameter("performance", performance)
                .setParameter("paidAt", paidAt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return the id of the performance that a sector belongs to; the sector must exist */
    public int performanceOf(int sector) {
        return database.find(Sector.class, sector).performance().id();
    }
}
