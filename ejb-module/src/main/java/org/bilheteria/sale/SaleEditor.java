package org.bilheteria.sale;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bilheteria.boxoffice.BoxOffice.Sectors;
import org.bilheteria.boxoffice.Levers;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.Postponement;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.ShowChange;
import org.bilheteria.journal.Facts;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** Changes a performance and its sectors in the caller's transaction: a refusal rolls all of it back. */
@Stateless
public class SaleEditor {

    @PersistenceContext
    EntityManager database;

    @Inject
    SaleSetup setup;

    @Inject
    SectorOpening opening;

    @Inject
    Clock clock;

    @Inject
    Event<SaleChanged> changed;

    /** Within {@link org.bilheteria.boxoffice.BoxOffice#together}. */
    public void edit(int id, SaleEdit change, Sectors sectors) {
        Performance performance = find(id);
        EditRules changing = new EditRules(performance, change, changeable(performance));
        checkDates(performance, change);
        reschedule(performance, change.times(), sectors);
        Announcement before = performance.announcement();
        changing.show();
        keep(performance, before);
        if (changing.giveNamesUp()) {
            database.flush();
        }
        changing.sectors();
        // Rows are inserted before others are updated, and a new sector may have the name that another one had.
        database.flush();
        new TreeMap<>(change.sectors())
                .forEach((sector, edit) -> edit.capacity()
                        .ifPresent(capacity -> sectors.steer(sector, sale -> Levers.resize(sale, capacity))));
        open(changing.added(), change);
        changed.fire(new SaleChanged(id));
    }

    /**
     * The show has another date. Whoever has a ticket is told by mail, and may have their money back until an instant.
     *
     * @throws Refused NOT_FOUND; WRONG_PHASE when it is cancelled; INVALID ({@link org.bilheteria.shared.InvalidFields}) for an
     *     instant that can't be meant
     */
    public void postpone(int id, PutOff putOff) {
        Performance performance = find(id);
        if (performance.cancelled()) {
            throw new Refused(Refusal.WRONG_PHASE, "The show is cancelled");
        }
        Instant now = UtcMicros.now(clock);
        putOff.check(performance.startsAt(), now);
        new Dates(now).startsAt(putOff.startsAt()).refuse(putOff.startsAt(), performance.closesAt());
        Announcement before = performance.announcement();
        performance.startsAt(putOff.startsAt());
        if (!putOff.message().isEmpty()) {
            performance.say(putOff.message());
        }
        keep(performance, before);
        database.persist(new Postponement(id, before.startsAt(), putOff.startsAt(), putOff.refundUntil(), now));
        changed.fire(new SaleChanged(id));
    }

    /** Who has a ticket is told by mail. */
    private void keep(Performance performance, Announcement before) {
        Announcement after = performance.announcement();
        if (!after.equals(before)) {
            database.persist(new ShowChange(performance.id(), before, after, UtcMicros.now(clock)));
        }
    }

    /** What is not moved is not looked at: a sale may be older than a rule. */
    private void checkDates(Performance performance, SaleEdit change) {
        Optional<Instant> start = change.show().startsAt();
        Optional<Instant> close = change.times().closesAt();
        if (start.isPresent() || close.isPresent()) {
            Dates dates = new Dates(clock.instant());
            start.ifPresent(dates::startsAt);
            close.ifPresent(dates::closesAt);
            dates.refuse(start.orElse(performance.startsAt()), close.orElse(performance.closesAt()));
        }
    }

    /** What of it can still be changed. @throws Refused NOT_FOUND when there is no such performance */
    public EditWindow changeable(int id) {
        return changeable(find(id));
    }

    private EditWindow changeable(Performance performance) {
        return EditWindow.of(performance, clock.instant(), () -> anybodyArrived(performance));
    }

    /** @throws Refused when a performance can't be removed, as {@link SaleOffice#remove} says */
    public void checkRemoval(Performance performance) {
        Phase phase = performance.phase(clock.instant(), false);
        if (phase != Phase.ANNOUNCED && phase != Phase.CLOSED) {
            throw new Refused(Refusal.WRONG_PHASE, "Somebody may be entering it: it has to be closed first");
        }
        if (anybodyArrived(performance)) {
            throw new Refused(Refusal.HAS_ARRIVALS, "Somebody has entered a line of it");
        }
    }

    /** Whether it can be removed, and is not. @throws Refused NOT_FOUND when there is no such performance */
    public boolean removable(int id) {
        Performance performance = find(id);
        Phase phase = performance.phase(clock.instant(), false);
        return !performance.removed()
                && (phase == Phase.ANNOUNCED || phase == Phase.CLOSED)
                && !anybodyArrived(performance);
    }

    private boolean anybodyArrived(Performance performance) {
        return performance.sectors().stream().anyMatch(this::anybodyArrived);
    }

    private boolean anybodyArrived(Sector sector) {
        return !database.createQuery("select p.id from Place p where p.sector = :sector", String.class)
                .setParameter("sector", sector.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void open(List<Sector> added, SaleEdit change) {
        if (added.isEmpty()) {
            return;
        }
        added.forEach(database::persist);
        database.flush();
        for (int i = 0; i < added.size(); i++) {
            opening.open(added.get(i), change.added().get(i));
        }
    }

    private void reschedule(Performance performance, SaleEdit.Times times, Sectors sectors) {
        SaleWindow before = performance.saleWindow();
        SaleWindow after = new SaleWindow(
                times.lobbyOpensAt().orElse(before.lobbyOpensAt()),
                times.opensAt().orElse(before.opensAt()),
                times.closesAt().orElse(before.closesAt()));
        if (after.equals(before)) {
            return;
        }
        Instant now = clock.instant();
        if (performance.isClosed(now)) {
            throw new Refused(Refusal.WRONG_PHASE, "The sale is over, and its journal says so");
        }
        boolean lobbyMoves = !after.lobbyOpensAt().equals(before.lobbyOpensAt());
        if (lobbyMoves && !now.isBefore(before.lobbyOpensAt())) {
            throw new Refused(Refusal.WRONG_PHASE, "The lobby can be moved only before it opens");
        }
        boolean openingMoves = !after.opensAt().equals(before.opensAt());
        if (openingMoves && (!now.isBefore(before.opensAt()) || after.opensAt().isBefore(now))) {
            throw new Refused(Refusal.WRONG_PHASE, "The opening can be moved only before it, and only to the future");
        }
        performance.sectors().forEach(sector -> opening.checkDraws(sector, after));
        performance.schedule(after);
        if (openingMoves) {
            setup.steer(performance, sale -> sale.write(Facts.opening(after.opensAt())), sectors);
        }
    }

    private Performance find(int id) {
        return Optional.ofNullable(database.find(Performance.class, id)).orElseThrow(Performance::missing);
    }
}
