package org.bilheteria.web.organiser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A new performance as it was typed. What is left out and has a usual value has it: half price is half, the half-price quota
 * 40 % (Lei 12.933/2013). A row of the sectors without a name is none.
 */
final class PlanForm {

    /** Times nothing is wrong with. */
    private static final SaleWindow ANY_WINDOW =
            new SaleWindow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    /** Prices nothing is wrong with. */
    private static final SectorPrices STAND_IN = new SectorPrices(new Money(1), new Money(1));

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
    @Nullable
    PerformancePlan plan(int rows) {
        Instant startsAt = Objects.requireNonNullElse(fields.moment("startsAt"), Instant.EPOCH);
        SaleWindow window = Objects.requireNonNullElse(
                window(fields, fields.moment("lobbyOpensAt"), fields.moment("opensAt"), fields.moment("closesAt")),
                ANY_WINDOW);
        int limit = fields.number("limitPerBuyer", 1);
        int half = fields.number("halfPerBuyer", 0);
        List<SectorPlan> sectors = sectors(rows);
        PerformancePlan plan = fields.made(
                () -> new PerformancePlan(
                        fields.typed("title"), fields.typed("venue"), startsAt, window, limit, half, sectors),
                name -> markIn(name, rows));
        return wrong().isEmpty() ? plan : null;
    }

    /** @return null, and the field is marked, when the times are in another order or one is null */
    static @Nullable SaleWindow window(
            TypedFields fields, @Nullable Instant lobby, @Nullable Instant opens, @Nullable Instant closes) {
        return lobby == null || opens == null || closes == null
                ? null
                : fields.made(() -> new SaleWindow(lobby, opens, closes), fields::mark);
    }

    private List<SectorPlan> sectors(int rows) {
        List<SectorPlan> sectors = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (!fields.typed("sectorName" + row).isEmpty()) {
                sectors.add(Optional.ofNullable(sector(fields, row)).orElse(wrongSector(row)));
            }
        }
        return sectors;
    }

    /** For a sector of which something is wrong, so that the rest of the plan can be looked at. */
    private SectorPlan wrongSector(int row) {
        return new SectorPlan(fields.typed("sectorName" + row).substring(0, 1) + row, 1, 0, STAND_IN);
    }

    /** Of sectors those rows whose name another one has already; there is none when there is no sector at all. */
    private void markIn(String name, int rows) {
        if (!name.equals("sectors")) {
            fields.mark(name);
        } else if (!markTwins(fields, rows)) {
            fields.mark("sectorName0");
        }
    }

    /** Marks each row whose name one before it has already. @return whether there is any */
    static boolean markTwins(TypedFields fields, int rows) {
        Set<String> names = new HashSet<>();
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            String name = fields.typed("sectorName" + row);
            if (!name.isEmpty() && !names.add(name)) {
                fields.mark("sectorName" + row);
                any = true;
            }
        }
        return any;
    }

    /** @return a sector to be; null when something of it is wrong */
    static @Nullable SectorPlan sector(TypedFields fields, int row) {
        int capacity = fields.number("capacity" + row, Bounds.LARGEST_SECTOR);
        Money full = fields.price("fullPrice" + row);
        Money half = halfPrice(fields, row, full);
        int quota = fields.typed("halfQuota" + row).isEmpty()
                ? SectorPlan.usualQuota(capacity)
                : fields.number("halfQuota" + row, 0);
        SectorPrices prices = full == null || half == null ? STAND_IN : new SectorPrices(full, half);
        return fields.made(
                () -> new SectorPlan(fields.typed("sectorName" + row), capacity, quota, prices),
                name -> fields.mark(field(name, row)));
    }

    /** The field of a row for what a sector's plan or change calls by this name. */
    static String field(String name, int row) {
        return (name.equals("name") ? "sectorName" : name) + row;
    }

    /** As typed, or half of the full price when nothing is. Null when it is wrong. */
    static @Nullable Money halfPrice(TypedFields fields, int row, @Nullable Money full) {
        if (!fields.typed("halfPrice" + row).isEmpty()) {
            return fields.price("halfPrice" + row);
        }
        return full == null ? null : SectorPrices.halfOf(full);
    }
}
