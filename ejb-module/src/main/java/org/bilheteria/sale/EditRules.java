package org.bilheteria.sale;

import java.util.List;
import java.util.stream.Stream;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** An organiser's change of a performance and its sectors. All of it is looked at before any of it is done. */
final class EditRules {

    private final Performance performance;
    private final SaleEdit change;

    /** @throws Refused when any of the change can't be done; nothing is changed then */
    EditRules(Performance performance, SaleEdit change, EditWindow changeable) {
        this.performance = performance;
        this.change = change;
        changeable.check(change);
        checkSectors();
        checkPrices();
        checkLimits();
    }

    private void checkLimits() {
        int perBuyer = change.limits().perBuyer().orElse(performance.limitPerBuyer());
        int half = change.limits().halfPerBuyer().orElse(performance.halfPerBuyer());
        boolean touched = !change.limits().equals(SaleEdit.Limits.SAME);
        new FieldCheck()
                .that(!touched || half <= perBuyer, "halfPerBuyer", "must not be more than limitPerBuyer")
                .refuse();
    }

    private void checkSectors() {
        List<Sector> present = performance.sectors();
        if (change.sectors().keySet().stream()
                .anyMatch(id -> performance.sector(id).isEmpty())) {
            throw new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector");
        }
        List<String> names = Stream.concat(
                        present.stream().map(this::nameAfter),
                        change.added().stream().map(SectorPlan::name))
                .toList();
        FieldCheck check = new FieldCheck();
        PerformancePlan.checkNames(check, names);
        check.refuse();
    }

    private String nameAfter(Sector sector) {
        SectorChange changed = change.sectors().get(sector.id());
        return changed == null ? sector.name() : changed.name().orElse(sector.name());
    }

    /** A change may name one price only; the other one is the one there is. */
    private void checkPrices() {
        FieldCheck check = new FieldCheck();
        change.sectors().forEach((id, changed) -> {
            if (changed.ofPrices()) {
                changed.prices(performance.sector(id).orElseThrow().prices()).checkOrder(check);
            }
        });
        check.refuse();
    }

    /** Does what is of the performance itself. */
    void show() {
        change.show().title().ifPresent(title -> performance.name(title, performance.venue()));
        change.show().venue().ifPresent(venue -> performance.name(performance.title(), venue));
        change.show().startsAt().ifPresent(performance::startsAt);
        change.message().ifPresent(message -> performance.say(message.isBlank() ? null : message));
        change.callsPerSecond().ifPresent(performance::callsPerSecond);
        performance.limit(
                change.limits().perBuyer().orElse(performance.limitPerBuyer()),
                change.limits().halfPerBuyer().orElse(performance.halfPerBuyer()));
    }

    /**
     * Sectors that get another name give theirs up. The database knows two sectors of one name at no moment, so this must
     * reach it before {@link #sectors()} when two of them swap names. @return whether there are any
     */
    boolean giveNamesUp() {
        List<Sector> renamed = performance.sectors().stream()
                .filter(sector -> !nameAfter(sector).equals(sector.name()))
                .toList();
        // No name that anybody gives begins with a space.
        renamed.forEach(sector -> sector.rename(" " + sector.id()));
        return !renamed.isEmpty();
    }

    /** Gives sectors their new names and prices. */
    void sectors() {
        change.sectors().forEach((id, changed) -> {
            Sector sector = performance.sector(id).orElseThrow();
            changed.name().ifPresent(sector::rename);
            sector.price(changed.prices(sector.prices()));
        });
    }

    /** The sectors that are new, in the order of their plans. */
    List<Sector> added() {
        return change.added().stream()
                .map(plan -> performance.addSector(plan.name(), plan.prices()))
                .toList();
    }
}
