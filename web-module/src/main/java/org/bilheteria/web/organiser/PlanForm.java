package org.bilheteria.web.organiser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Money;

/**
 * A new performance as it was typed. What is left out and has a usual value has it: half price is half, the half-price quota
 * 40 % (Lei 12.933/2013). A row of the sectors without a name is none.
 */
final class PlanForm {

    private final TypedFields fields;

    /** @param fields what was typed, by name; empty text for nothing. Those of sector n end with n, from 0 */
    PlanForm(Function<String, String> fields) {
        this.fields = new TypedFields(fields);
    }

    /** Names of fields that make no sense; a plan is only worth something when there are none. */
    Set<String> wrong() {
        return fields.wrong();
    }

    /** @return the plan; null when a field is wrong */
    PerformancePlan plan(int rows) {
        String title = fields.text("title", Bounds.LONGEST_TEXT);
        String venue = fields.text("venue", Bounds.LONGEST_TEXT);
        Instant startsAt = fields.moment("startsAt");
        SaleWindow window =
                window(fields, fields.moment("lobbyOpensAt"), fields.moment("opensAt"), fields.moment("closesAt"));
        int limit = fields.number("limitPerBuyer", 1, Bounds.MOST_TICKETS);
        int half = fields.number("halfPerBuyer", 0, Bounds.MOST_TICKETS);
        List<SectorPlan> sectors = sectors(rows);
        return wrong().isEmpty() ? new PerformancePlan(title, venue, startsAt, window, limit, half, sectors) : null;
    }

    /** @return null, and the field is marked, when the times are in another order or one is null */
    static SaleWindow window(TypedFields fields, Instant lobby, Instant opens, Instant closes) {
        if (lobby == null || opens == null || closes == null) {
            return null;
        }
        boolean lobbyFirst = !opens.isBefore(lobby);
        boolean closesLast = opens.isBefore(closes);
        if (!lobbyFirst) {
            fields.mark("lobbyOpensAt");
        }
        if (!closesLast) {
            fields.mark("closesAt");
        }
        return lobbyFirst && closesLast ? new SaleWindow(lobby, opens, closes) : null;
    }

    private List<SectorPlan> sectors(int rows) {
        List<SectorPlan> sectors = new ArrayList<>();
        markTwins(fields, rows);
        for (int row = 0; row < rows; row++) {
            if (!fields.typed("sectorName" + row).isEmpty()) {
                sectors.add(sector(fields, row));
            }
        }
        if (sectors.isEmpty()) {
            fields.mark("sectorName0");
        }
        return sectors;
    }

    /** A name that another row has already is wrong. */
    static void markTwins(TypedFields fields, int rows) {
        Set<String> names = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            String name = fields.typed("sectorName" + row);
            if (!name.isEmpty() && !names.add(name)) {
                fields.mark("sectorName" + row);
            }
        }
    }

    /** @return a sector to be; null when a price is wrong */
    static SectorPlan sector(TypedFields fields, int row) {
        String name = fields.text("sectorName" + row, Bounds.LONGEST_NAME);
        int capacity = fields.number("capacity" + row, 1, Bounds.LARGEST_SECTOR);
        Money full = fields.price("fullPrice" + row);
        Money half = halfPrice(fields, row, full);
        int quota = fields.typed("halfQuota" + row).isEmpty()
                ? capacity * 2 / 5
                : fields.number("halfQuota" + row, 0, capacity);
        return full == null || half == null
                ? null
                : new SectorPlan(name, capacity, quota, new SectorPrices(full, half));
    }

    /** As typed, or half of the full price when nothing is. Null when it is wrong. */
    static Money halfPrice(TypedFields fields, int row, Money full) {
        if (!fields.typed("halfPrice" + row).isEmpty()) {
            return fields.price("halfPrice" + row);
        }
        return full == null ? null : new Money(Math.max(1, (full.cents() + 1) / 2));
    }
}
