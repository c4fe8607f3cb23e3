package org.bilheteria.boxoffice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.SectorLine;

/** Reads boards from the database, in one snapshot each. */
@Stateless
public class BoardReader {

    @PersistenceContext
    EntityManager database;

    @Inject
    SignedHeads heads;

    public Board read(Performance performance, Instant now) {
        return new Board(
                performance, now, performance.sectors().stream().map(this::read).toList());
    }

    public int performanceOf(int sector) {
        return database.find(Sector.class, sector).performance().id();
    }

    public List<Integer> sectorsToMoveOn(Instant now) {
        return database.createQuery(
                        "select l.sector from SectorLine l, SeatStock s, Sector x where s.sector = l.sector"
                                + " and x.id = l.sector and ("
                                // over, but the book does not say so yet
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

    public List<Integer> sectorsToDraw(Instant now) {
        return database.createQuery(
                        "select l.sector from SectorLine l, Sector x where x.id = l.sector and l.undrawn > 0"
                                + " and l.closedAt is null and x.performance.opensAt <= :now",
                        Integer.class)
                .setParameter("now", now)
                .getResultList();
    }

    private SectorBoard read(Sector sector) {
        SeatStock stock = database.find(SeatStock.class, sector.id());
        SectorLine line = database.find(SectorLine.class, sector.id());
        JournalHead head = database.find(JournalHead.class, sector.id());
        return new SectorBoard(
                sector,
                stock.capacity(),
                stock.available(),
                stock.held(),
                stock.sold(),
                line.waiting(),
                line.undrawn(),
                line.lastNumber(),
                line.calledUpTo(),
                stock.halfQuota(),
                Math.min(stock.halfAvailable(), stock.available()),
                database.find(DrawChain.class, sector.id()).commitment(),
                head.seq(),
                head.hash(),
                head.at(),
                heads.head(sector.id()));
    }
}
