package org.bilheteria.steering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.boxoffice.HoldState;

/** Counts tickets whose buyers have hardly any time left. */
@Stateless
public class LapsingHolds {

    private static final Duration SOON = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Tickets held, by sector; a sector without any is absent. */
    public Map<Integer, Integer> bySector(Collection<Integer> sectors) {
        Map<Integer, Integer> lapsing = new HashMap<>();
        List<Object[]> rows = database.createQuery(
                        "select h.sector, sum(h.full + h.half) from Hold h"
                                + " where h.sector in :sectors and h.state = :active and h.deadline < :soon group by h.sector",
                        Object[].class)
                .setParameter("sectors", sectors)
                .setParameter("active", HoldState.ACTIVE)
                .setParameter("soon", clock.instant().plus(SOON))
                .getResultList();
        rows.forEach(row -> lapsing.put((Integer) row[0], ((Number) row[1]).intValue()));
        return lapsing;
    }
}
