package org.bilheteria.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.SectorLine;
import org.bilheteria.proof.SignedHeads;

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
