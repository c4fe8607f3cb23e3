package org.bilheteria.boxoffice;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceProgress;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.PlaceTable;
import org.bilheteria.line.SectorLine;
import org.bilheteria.line.WaitingTable;
import org.bilheteria.line.Wanted;
import org.bilheteria.shared.sql.Bulk;

/**
 * A sector's records in the database, within the running transaction. A place is one object however often it is asked for; what
 * has become of places is written by {@link #flush()}, those of one kind in one batch. Queries see what was flushed.
 */
final class StoredSectorRecords implements SectorRecords {

    private final EntityManager database;
    private final int sector;
    private final PlaceTable places;
    private final WaitingTable waiting;
    private final HoldTable holds;

    /** Each place that was read or written, and what of it is in the database. */
    private final Map<String, Known> known = new LinkedHashMap<>();

    private final Map<String, Place> arrived = new LinkedHashMap<>();
    private final List<Hold> held = new ArrayList<>();
    private final List<Place> cancelled = new ArrayList<>();

    StoredSectorRecords(EntityManager database, int sector) {
        Bulk bulk = Bulk.in(database);
        this.database = database;
        this.sector = sector;
        this.places = new PlaceTable(bulk, sector);
        this.waiting = new WaitingTable(bulk, places, sector);
        this.holds = new HoldTable(database, bulk, sector);
    }

    @Override
    public Optional<Place> place(String id) {
        Place fresh = arrived.get(id);
        return fresh != null ? Optional.of(fresh) : places(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Hold> hold(String place) {
        return holds.find(place);
    }

    @Override
    public void add(Place place) {
        if (arrived.putIfAbsent(place.id(), place) != null) {
            throw new IllegalStateException("Written twice: " + place.id());
        }
    }

    @Override
    public void add(Hold hold) {
        held.add(hold);
    }

    @Override
    public List<Place> ofBuyers(Collection<Long> buyers, int performance) {
        return know(places.ofBuyers(buyers, performance));
    }

    @Override
    public List<String> window(long window) {
        return places.window(window);
    }

    @Override
    public Optional<Long> nextWindow(long above) {
        return places.nextWindow(Math.max(above, line().undrawnWindow() - 1)).stream()
                .findFirst();
    }

    @Override
    public List<Place> places(List<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            know(places.byId(unknown));
        }
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(each -> each.place)
                .toList();
    }

    @Override
    public List<Place> waiting(long above, int available, int halfAvailable, int most) {
        return know(waiting.fitting(above, available, halfAvailable, most));
    }

    @Override
    public List<Place> inLine(int most) {
        List<Place> inLine = new ArrayList<>(know(waiting.first(most)));
        if (inLine.size() < most) {
            List<Place> undrawn = places.arrived(line().undrawnWindow(), line().undrawnLine(), most - inLine.size());
            undrawn.stream()
                    .findFirst()
                    .ifPresent(first -> line().nobodyUndrawnBefore(
                                    first.window(), first.journalSeq().orElse(0L)));
            inLine.addAll(know(undrawn));
        }
        return inLine;
    }

    @Override
    public Wanted wanted() {
        Wanted numbered = waiting.wanted();
        Wanted others = places.wanted(line().undrawnWindow());
        return new Wanted(numbered.tickets() + others.tickets(), numbered.halves() + others.halves());
    }

    private SectorLine line() {
        return database.find(SectorLine.class, sector);
    }

    @Override
    public List<Hold> activeHolds() {
        return holds.active();
    }

    @Override
    public void cancelled(Place place) {
        cancelled.add(place);
    }

    /** Those whose end within this transaction is the show's. */
    List<Place> cancelled() {
        return cancelled;
    }

    @Override
    public void flush() {
        List<Place> fresh = List.copyOf(arrived.values());
        places.insert(fresh);
        waiting.insert(fresh.stream().filter(StoredSectorRecords::waits).toList());
        know(fresh);
        arrived.clear();
        List<Known> changed = known.values().stream().filter(Known::changed).toList();
        places.update(changed.stream().map(each -> each.place).toList());
        waiting.delete(which(changed, each -> each.waited() && !waits(each.place)));
        waiting.insert(which(changed, each -> !each.waited() && waits(each.place)));
        waiting.skipped(which(changed, each -> each.waited() && waits(each.place)));
        changed.forEach(Known::written);
        holds.insert(held);
        held.clear();
    }

    private static List<Place> which(List<Known> all, Predicate<Known> which) {
        return all.stream().filter(which).map(each -> each.place).toList();
    }

    private static boolean waits(Place place) {
        return place.state() == PlaceState.WAITING;
    }

    private List<Place> know(List<Place> read) {
        return read.stream()
                .map(place -> known.computeIfAbsent(place.id(), id -> new Known(place)).place)
                .toList();
    }

    /** A place, and what of it is in the database. */
    private static final class Known {

        private final Place place;
        private PlaceProgress stored;

        private Known(Place place) {
            this.place = place;
            this.stored = place.progress();
        }

        private boolean changed() {
            return !place.progress().equals(stored);
        }

        private boolean waited() {
            return stored.state() == PlaceState.WAITING;
        }

        private void written() {
            stored = place.progress();
        }
    }
}
