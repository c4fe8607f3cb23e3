package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.bilheteria.boxoffice.SeatStock;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Terms;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/** Opens the journals of sectors, each with its stock, its line and the draws it commits to; in the caller's transaction. */
@Stateless
public class SectorOpening {

    @PersistenceContext
    EntityManager database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * @param sector which has its id already
     * @throws Refused INVALID when its sale lasts longer than draws can be committed to
     */
    public void open(Sector sector, SectorPlan plan) {
        int id = sector.id();
        Performance performance = sector.performance();
        Terms terms = new Terms(settings.window(), settings.settle(), settings.holdDuration(), settings.holdGrace());
        if (DrawChain.seedsNeeded(performance.saleWindow(), terms.window()) > DrawChain.LONGEST) {
            throw new Refused(Refusal.INVALID, "The sale lasts longer than " + DrawChain.LONGEST + " windows");
        }
        DrawChain chain = DrawChain.forSale(id, performance.saleWindow(), terms.window());
        JournalHead head = new JournalHead(id);
        JournalWriter pen = new JournalWriter(head, UtcMicros.now(clock));
        pen.write(Facts.opened(
                plan.capacity(),
                plan.halfQuota(),
                chain.commitment(),
                performance.opensAt(),
                terms.window(),
                terms.settle(),
                terms.hold(),
                terms.grace()));
        database.persist(new SeatStock(id, plan.capacity(), plan.halfQuota()));
        database.persist(new SectorLine(id, terms));
        database.persist(chain);
        database.persist(head);
        pen.pages().forEach(database::persist);
    }

    /** @throws Refused INVALID when the draws a sector committed to would not last for this sale */
    public void checkDraws(Sector sector, SaleWindow sale) {
        Terms terms = database.find(SectorLine.class, sector.id()).terms();
        int committed = database.find(DrawChain.class, sector.id()).length();
        if (DrawChain.seedsNeeded(sale, terms.window()) > committed) {
            throw new Refused(Refusal.INVALID, "The draws that were committed to don't last so long");
        }
    }
}
