package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    public int create(PerformancePlan plan, String actor) {
        Performance performance = new Performance(
                plan.title(), plan.venue(), plan.startsAt(), plan.sale(), plan.limitPerBuyer(), plan.halfPerBuyer());
        plan.sectors().forEach(sector -> performance.addSector(sector.name(), sector.prices()));
        database.persist(performance);
        database.flush();
        for (int i = 0; i < plan.sectors().size(); i++) {
            opening.open(performance.sectors().get(i), plan.sectors().get(i));
        }
        changed.fire(new SaleChanged(performance.id()));
        steered.fire(new SaleSteered(actor, "create", "performance " + performance.id()));
        return performance.id();
    }

    /** All sectors in number order, so that two organisers can't wait for each other. */
    public void steer(Performance performance, Consumer<SectorSale> act, Sectors sectors) {
        performance.sectors().stream().map(Sector::id).sorted().forEach(sector -> sectors.steer(sector, act));
        changed.fire(new SaleChanged(performance.id()));
    }
}
