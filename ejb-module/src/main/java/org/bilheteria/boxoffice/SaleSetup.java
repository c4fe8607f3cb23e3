package org.bilheteria.boxoffice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.Pen;
import org.bilheteria.line.DrawChain;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.Terms;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/** Acts on all sectors of a performance in one transaction: set up, changed and steered as a whole. */
@Stateless
public class SaleSetup {

    @PersistenceContext
    EntityManager database;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<SaleChanged> changed;

    @Inject
    Event<SaleSteered> steered;

    public int create(PerformancePlan plan, String actor) {
        Performance performance = new Performance(
                plan.title(), plan.venue(), plan.startsAt(), plan.sale(), plan.limitPerBuyer(), plan.halfPerBuyer());
        plan.sectors().forEach(sector -> performance.addSector(sector.name(), sector.prices()));
        if (DrawChain.seedsNeeded(plan.sale(), settings.window()) > DrawChain.LONGEST) {
            throw new Refused(Refusal.INVALID, "The sale lasts longer than " + DrawChain.LONGEST + " windows");
        }
        database.persist(performance);
        database.flush();
        for (int i = 0; i < plan.sectors().size(); i++) {
            openBook(performance, performance.sectors().get(i), plan.sectors().get(i));
        }
        changed.fire(new SaleChanged(performance.id()));
        steered.fire(new SaleSteered(actor, "create", "performance " + performance.id()));
        return performance.id();
    }

    /** All sectors in number order, so that two organisers can't wait for each other. */
    public void steer(int performance, Consumer<SectorSale> act) {
        inEachSector(find(performance), act);
        changed.fire(new SaleChanged(performance));
    }

    private void inEachSector(Performance performance, Consumer<SectorSale> act) {
        performance.sectors().stream()
                .map(Sector::id)
                .sorted()
                .forEach(sector -> boxOffice.steer(sector, sale -> {
                    act.accept(sale);
                    return true;
                }));
    }

    public void change(int id, SaleChange change) {
        Performance performance = find(id);
        reschedule(performance, change);
        change.message().ifPresent(message -> performance.say(message.isBlank() ? null : message));
        change.startsAt().ifPresent(performance::startsAt);
        change.callsPerSecond().ifPresent(performance::callsPerSecond);
        change.capacities().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> resize(performance, entry.getKey(), entry.getValue()));
        changed.fire(new SaleChanged(id));
    }

    private void reschedule(Performance performance, SaleChange change) {
        SaleWindow before = performance.saleWindow();
        SaleWindow after = new SaleWindow(
                change.lobbyOpensAt().orElse(before.lobbyOpensAt()),
                change.opensAt().orElse(before.opensAt()),
                change.closesAt().orElse(before.closesAt()));
        if (after.equals(before)) {
            return;
        }
        if (performance.isClosed(clock.instant())) {
            throw new Refused(Refusal.WRONG_PHASE, "The sale is over, and its book says so");
        }
        boolean openingMoves = !after.opensAt().equals(before.opensAt());
        Instant now = clock.instant();
        if (openingMoves && (!now.isBefore(before.opensAt()) || after.opensAt().isBefore(now))) {
            throw new Refused(Refusal.WRONG_PHASE, "The opening can be moved only before it, and only to the future");
        }
        for (Sector sector : performance.sectors()) {
            checkSeeds(sector, after);
        }
        performance.schedule(after);
        if (openingMoves) {
            inEachSector(performance, sale -> sale.write(Facts.opening(after.opensAt())));
        }
    }

    private void checkSeeds(Sector sector, SaleWindow sale) {
        Terms terms = database.find(SectorLine.class, sector.id()).terms();
        int committed = database.find(DrawChain.class, sector.id()).length();
        if (DrawChain.seedsNeeded(sale, terms.window()) > committed) {
            throw new Refused(Refusal.INVALID, "The draws that were committed to don't last so long");
        }
    }

    private void resize(Performance performance, int sector, int capacity) {
        if (performance.sector(sector).isEmpty()) {
            throw new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector");
        }
        boolean done = boxOffice.steer(sector, sale -> {
            int quota = Math.min(sale.stock().halfQuota(), capacity);
            boolean fits = sale.stock().resize(capacity, quota);
            if (fits) {
                sale.write(Facts.capacity(capacity));
            }
            return fits;
        });
        if (!done) {
            throw new Refused(Refusal.CAPACITY_IN_USE, "More tickets are held or sold already");
        }
    }

    private void openBook(Performance performance, Sector sector, PerformancePlan.SectorPlan plan) {
        int id = sector.id();
        Terms terms = new Terms(settings.window(), settings.settle(), settings.holdDuration(), settings.holdGrace());
        DrawChain chain = DrawChain.forSale(id, performance.saleWindow(), terms.window());
        JournalHead head = new JournalHead(id);
        Pen pen = new Pen(head, UtcMicros.now(clock));
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

    private Performance find(int id) {
        Performance performance = database.find(Performance.class, id);
        if (performance == null) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such performance");
        }
        return performance;
    }
}
