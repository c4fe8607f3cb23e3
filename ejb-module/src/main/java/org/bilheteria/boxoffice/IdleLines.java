package org.bilheteria.boxoffice;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Finds the lines that have something to do and that nobody may be about to move on. */
@Stateless
public class IdleLines {

    @PersistenceContext
    EntityManager database;

    /** Sectors where somebody waits who could be served, numbered or turned away, or whose sale is over. */
    public List<Integer> toMoveOn(Instant now) {
        return database.createQuery(
                        "select l.sector from SectorLine l, SeatStock s, Sector x where s.sector = l.sector"
                                + " and x.id = l.sector and ("
                                // over, but the journal does not say so yet
                                + " (l.closedAt is null and (x.performance.closesAt <= :now"
                                + "   or x.performance.closedAt is not null))"
                                + " or ((l.undrawn > 0 or l.waiting > 0) and (l.closedAt is not null or s.sold = s.capacity))"
                                + " or l.drawingNumbered < l.drawingCount"
                                + " or (l.waiting > 0 and s.held + s.sold < s.capacity"
                                + "   and x.performance.pausedAt is null))",
                        Integer.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Sectors of open sales where somebody is in a window that is not drawn yet. */
    public List<Integer> toDraw(Instant now) {
        return database.createQuery(
                        "select l.sector from SectorLine l, Sector x where x.id = l.sector and l.undrawn > 0"
                                + " and l.closedAt is null and x.performance.opensAt <= :now",
                        Integer.class)
                .setParameter("now", now)
                .getResultList();
    }
}
