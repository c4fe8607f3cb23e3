package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Consumer;
import org.bilheteria.boxoffice.BoxOffice.Sectors;
import org.bilheteria.boxoffice.SectorSale;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.catalogue.Sector;

/** Acts on all sectors of a performance in one transaction: set up and steered as a whole. */
@Stateless
public class SaleSetup {

    @PersistenceContext
    EntityManager database;

    @Inject
    SectorOpening opening;

    @Inject
    Event<SaleChanged> changed;

    @Inject
    Event<SaleSteered> steered;

    /**
     * @param key of whoever may send it twice; empty for none
     * @throws KeyTaken when something is being made with the same key
     */
    public int create(PerformancePlan plan, String actor, String key) {
        Performance performance = new Performance(
                plan.title(), plan.venue(), plan.startsAt(), plan.sale(), plan.limitPerBuyer(), plan.halfPerBuyer());
        plan.sectors().forEach(sector -> performance.addSector(sector.name(), sector.prices()));
        database.persist(performance);
        database.flush();
        keep(key, plan, performance.id());
        for (int i = 0; i < plan.sectors().size(); i++) {
            opening.open(performance.sectors().get(i), plan.sectors().get(i));
        }
        changed.fire(new SaleChanged(performance.id()));
        steered.fire(new SaleSteered(actor, "create", "performance " + performance.id()));
        return performance.id();
    }

    /** Before the long work: whoever sends the same at the same moment waits here, and is refused. */
    private void keep(String key, PerformancePlan plan, int performance) {
        if (key.isEmpty()) {
            return;
        }
        try {
            database.persist(new PerformanceKey(key, plan, performance));
            database.flush();
        } catch (PersistenceException taken) {
            throw new KeyTaken();
        }
    }

    /** What was made with a key. @param key empty for none */
    public Optional<PerformanceKey> madeWith(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(database.find(PerformanceKey.class, key));
    }

    /** All sectors in number order, so that two organisers can't wait for each other. */
    public void steer(Performance performance, Consumer<SectorSale> act, Sectors sectors) {
        performance.sectors().stream().map(Sector::id).sorted().forEach(sector -> sectors.steer(sector, act));
        changed.fire(new SaleChanged(performance.id()));
    }
}
