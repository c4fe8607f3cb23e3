package org.bilheteria.sale;

import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.shared.FieldCheck;

/** A performance as an organiser sets it up. Wherever it was typed: one that exists can be put on sale. */
public record PerformancePlan(
        String title,
        String venue,
        Instant startsAt,
        SaleWindow sale,
        int limitPerBuyer,
        int halfPerBuyer,
        List<SectorPlan> sectors) {

    /**
     * @throws org.bilheteria.shared.InvalidFields naming title, venue, limitPerBuyer, halfPerBuyer or sectors: of these
     *     there are 1 to 100 with different names
     */
    public PerformancePlan {
        FieldCheck check = new FieldCheck()
                .text("title", title, Bounds.LONGEST_TEXT)
                .text("venue", venue, Bounds.LONGEST_TEXT)
                .number("limitPerBuyer", limitPerBuyer, 1, Bounds.MOST_TICKETS)
                .number("halfPerBuyer", halfPerBuyer, 0, mostHalf(limitPerBuyer))
                .that(!sectors.isEmpty(), "sectors", "must be at least one");
        checkNames(check, sectors.stream().map(SectorPlan::name).toList());
        check.refuse();
    }

    /**
     * Whether these dates make a show of a sale that begins now or later.
     *
     * @throws org.bilheteria.shared.InvalidFields naming startsAt or closesAt
     */
    void checkDates(Instant now) {
        new Dates(now).startsAt(startsAt).closesAt(sale.closesAt()).refuse(startsAt, sale.closesAt());
    }

    /** Nobody has more tickets at half price than tickets. */
    private static int mostHalf(int limitPerBuyer) {
        boolean right = limitPerBuyer >= 1 && limitPerBuyer <= Bounds.MOST_TICKETS;
        return right ? limitPerBuyer : Bounds.MOST_TICKETS;
    }

    /** Whether sectors of these names can be those of one performance. */
    static void checkNames(FieldCheck check, List<String> names) {
        check.that(
                names.size() <= Bounds.MOST_SECTORS && names.stream().distinct().count() == names.size(),
                "sectors",
                "must be at most " + Bounds.MOST_SECTORS + ", with different names");
    }

    /** One sector; the half-price quota is a number of tickets. */
    public record SectorPlan(String name, int capacity, int halfQuota, SectorPrices prices) {

        /** @throws org.bilheteria.shared.InvalidFields naming name, capacity, halfQuota, fullPrice or halfPrice */
        public SectorPlan {
            FieldCheck check = new FieldCheck()
                    .text("name", name, Bounds.LONGEST_NAME)
                    .number("capacity", capacity, 1, Bounds.LARGEST_SECTOR)
                    .number("halfQuota", halfQuota, 0, Math.max(0, capacity))
                    .price("fullPrice", prices.full())
                    .price("halfPrice", prices.half());
            prices.checkOrder(check);
            check.refuse();
        }

        /** The half-price quota of a sector whose organiser does not say otherwise: 40 % (Lei 12.933/2013). */
        public static int usualQuota(int capacity) {
            return (int) (capacity * 2L / 5);
        }
    }
}
