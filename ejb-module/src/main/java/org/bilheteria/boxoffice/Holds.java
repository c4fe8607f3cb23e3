package org.bilheteria.boxoffice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilheteria.line.SectorLine;

/** Reads holds and how long they last. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Holds {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    public Optional<Hold> hold(String place) {
        return Optional.ofNullable(database.find(Hold.class, place));
    }

    /** Those of a performance that have not ended, at most {@code most}. */
    public List<Hold> active(int performance, int most) {
        return database.createQuery(
                        "select h from Hold h, Sector s where s.id = h.sector and s.performance.id = :performance"
                                + " and h.state = :active order by h.place",
                        Hold.class)
                .setParameter("performance", performance)
                .setParameter("active", HoldState.ACTIVE)
                .setMaxResults(most)
                .getResultList();
    }

    /** Holds whose deadline and grace are over while the clocks run, the longest overdue first, at most {@code most}. */
    public List<Hold> overdue(int most) {
        Instant now = clock.instant();
        return database
                .createQuery(
                        "select l from SectorLine l, Sector x where x.id = l.sector"
                                + " and x.performance.pausedAt is null",
                        SectorLine.class)
                .getResultList()
                .stream()
                .flatMap(line -> overdue(line, now, most).stream())
                .sorted(Comparator.comparing(Hold::deadline))
                .limit(most)
                .toList();
    }

    private List<Hold> overdue(SectorLine line, Instant now, int most) {
        Duration grace = line.terms().grace();
        return database.createQuery(
                        "select h from Hold h where h.sector = :sector and h.state = :active and h.deadline <= :since"
                                + " order by h.deadline",
                        Hold.class)
                .setParameter("sector", line.sector())
                .setParameter("active", HoldState.ACTIVE)
                .setParameter("since", now.minus(grace))
                .setMaxResults(most)
                .getResultList();
    }
}
