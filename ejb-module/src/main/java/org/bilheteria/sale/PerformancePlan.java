package org.bilheteria.sale;

import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;

/** A performance as an organiser sets it up. */
public record PerformancePlan(
        String title,
        String venue,
        Instant startsAt,
        SaleWindow sale,
        int limitPerBuyer,
        int halfPerBuyer,
        List<SectorPlan> sectors) {

    /** One sector; the half-price quota is a number of tickets. */
    public record SectorPlan(String name, int capacity, int halfQuota, SectorPrices prices) {}
}
