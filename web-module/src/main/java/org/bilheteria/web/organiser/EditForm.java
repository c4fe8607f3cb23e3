package org.bilheteria.web.organiser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleEdit.Limits;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.sale.SaleEdit.Show;
import org.bilheteria.sale.SaleEdit.Times;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a performance as they were typed. A field left as it was changes nothing. A row of the sectors with an id is a
 * sector there is; one without an id is a new sector, or none when it has no name.
 */
final class EditForm {

    private final PlanFields shown;
    private final TypedFields fields;
    private final Performance performance;

    /** @param shown what was typed, and what the fields began with */
    EditForm(PlanFields shown, Performance performance) {
        this.shown = shown;
        this.fields = new TypedFields(shown::typed);
        this.performance = performance;
    }

    /** Names of fields that make no sense; a change is only worth something when there are none. */
    Set<String> wrong() {
        return fields.wrong();
    }

    /**
     * @return the change; null when a field is wrong
     * @throws Refused UNKNOWN_SECTOR for a row of a sector that the performance does not have
     */
    @Nullable
    SaleEdit change(int rows) {
        Show show = fields.made(
                () -> new Show(
                        changed("title", fields::typed),
                        changed("venue", fields::typed),
                        changed("startsAt", fields::moment)),
                fields::mark);
        Times times = times();
        Limits limits = fields.made(
                () -> new Limits(
                        changed("limitPerBuyer", name -> fields.number(name, 1)),
                        changed("halfPerBuyer", name -> fields.number(name, 0))),
                fields::mark);
        // The office would refuse two of one name, but it knows no rows.
        PlanForm.markTwins(fields, rows);
        Map<Integer, SectorChange> sectors = sectors(rows);
        List<SectorPlan> added = added(rows);
        return show == null || limits == null || !wrong().isEmpty()
                ? null
                : new SaleEdit(show, times, limits, Optional.empty(), Optional.empty(), sectors, added);
    }

    private Times times() {
        SaleWindow before = performance.saleWindow();
        Times times = new Times(
                changed("lobbyOpensAt", fields::moment),
                changed("opensAt", fields::moment),
                changed("closesAt", fields::moment));
        PlanForm.window(
                fields,
                times.lobbyOpensAt().orElse(before.lobbyOpensAt()),
                times.opensAt().orElse(before.opensAt()),
                times.closesAt().orElse(before.closesAt()));
        return times;
    }

    private Map<Integer, SectorChange> sectors(int rows) {
        Map<Integer, SectorChange> sectors = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            String id = fields.typed("sector" + row);
            if (!id.isEmpty()) {
                Sector sector = performance
                        .sector(Ids.number(id))
                        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector"));
                SectorChange change = sector(row, sector);
                if (change != null && !change.isNothing()) {
                    sectors.put(sector.id(), change);
                }
            }
        }
        return sectors;
    }

    /** @return null when something of it is wrong */
    private @Nullable SectorChange sector(int row, Sector sector) {
        Optional<Money> full = changed("fullPrice" + row, fields::price);
        Money fullAfter = full.orElse(sector.prices().full());
        SectorChange change = fields.made(
                () -> new SectorChange(
                        changed("capacity" + row, name -> fields.number(name, Bounds.LARGEST_SECTOR)),
                        changed("sectorName" + row, fields::typed),
                        full,
                        changed("halfPrice" + row, name -> PlanForm.halfPrice(fields, row, fullAfter))),
                name -> fields.mark(PlanForm.field(name, row)));
        if (change != null
                && change.ofPrices()
                && !change.prices(sector.prices()).halfAtMostHalf()) {
            fields.mark("halfPrice" + row);
        }
        return change;
    }

    private List<SectorPlan> added(int rows) {
        List<SectorPlan> added = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            boolean isNew = fields.typed("sector" + row).isEmpty();
            if (isNew && !fields.typed("sectorName" + row).isEmpty()) {
                Optional.ofNullable(PlanForm.sector(fields, row)).ifPresent(added::add);
            } else if (isNew && typedWithoutName(row)) {
                fields.mark("sectorName" + row);
            }
        }
        return added;
    }

    /** Somebody who typed a price or a capacity meant a sector: it must not get lost without a word. */
    private boolean typedWithoutName(int row) {
        return List.of("capacity", "fullPrice", "halfPrice", "halfQuota").stream()
                .anyMatch(name -> !fields.typed(name + row).isEmpty());
    }

    private <T> Optional<T> changed(String name, Function<String, T> read) {
        return fields.typed(name).equals(shown.begins(name)) ? Optional.empty() : Optional.ofNullable(read.apply(name));
    }

    /** Fields to look at after the box office refused what makes sense by itself. */
    Set<String> suspects(Refusal refusal, int rows) {
        Set<String> names = new HashSet<>();
        switch (refusal) {
            case CAPACITY_IN_USE -> {
                for (int row = 0; row < rows; row++) {
                    names.add("capacity" + row);
                }
            }
            case WRONG_PHASE -> names.addAll(shown.fixed());
            case INVALID -> names.add("closesAt");
            default -> {
                // Says enough by itself.
            }
        }
        names.removeIf(name -> fields.typed(name).equals(shown.begins(name)));
        return names;
    }
}
