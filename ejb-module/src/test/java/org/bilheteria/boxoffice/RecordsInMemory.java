package org.bilheteria.boxoffice;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wanted;
import org.bilheteria.line.Wish;

/** One sector's records without a database; answers what {@link StoredSectorRecords} would, as their contract proves. */
final class RecordsInMemory implements SectorRecords {

    final Map<String, Place> places = new LinkedHashMap<>();
    final Set<String> told = new LinkedHashSet<>();
    final Map<String, Hold> holds = new LinkedHashMap<>();

    @Override
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    @Override
    public Optional<Hold> hold(String place) {
        return Optional.ofNullable(holds.get(place));
    }

    @Override
    public void add(Place place) {
        if (places.putIfAbsent(place.id(), place) != null) {
            throw new IllegalStateException("Written twice: " + place.id());
        }
    }

    @Override
    public void add(Hold hold) {
        if (holds.putIfAbsent(hold.place(), hold) != null) {
            throw new IllegalStateException("A second hold for " + hold.place());
        }
    }

    @Override
    public List<Place> ofBuyers(Collection<Long> buyers, int performance) {
        return places.values().stream()
                .filter(place -> place.performance() == performance && buyers.contains(place.buyer()))
                .toList();
    }

    @Override
    public List<String> window(long window) {
        return places.values().stream()
                .filter(place -> place.window() == window)
                .map(Place::id)
                .toList();
    }

    @Override
    public Optional<Long> nextWindow(long above) {
        return in(PlaceState.ARRIVED)
                .map(Place::window)
                .filter(window -> window > above)
                .min(Long::compare);
    }

    @Override
    public List<Place> places(List<String> ids) {
        return ids.stream().map(places::get).toList();
    }

    @Override
    public List<Place> waiting(long above, int available, int halfAvailable, int most) {
        return in(PlaceState.WAITING)
                .filter(place -> place.number().orElseThrow() > above)
                .filter(place -> !place.skipped() || mightFit(place.wish(), available, halfAvailable))
                .sorted(Comparator.comparing(place -> place.number().orElseThrow()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Place> inLine(int most) {
        return places.values().stream()
                .filter(place -> place.state().inLine())
                .limit(most)
                .toList();
    }

    @Override
    public Wanted wanted() {
        List<Place> inLine =
                places.values().stream().filter(place -> place.state().inLine()).toList();
        return Wanted.in(inLine);
    }

    @Override
    public List<Hold> activeHolds() {
        return holds.values().stream().filter(Hold::active).toList();
    }

    @Override
    public void flush() {
        // What is changed is here already.
    }

    @Override
    public void cancelled(Place place) {
        if (!told.add(place.id())) {
            throw new IllegalStateException("Told twice that it is cancelled: " + place.id());
        }
    }

    private static boolean mightFit(Wish wish, int available, int halfAvailable) {
        if (wish.acceptFewer()) {
            return available > 0 && (wish.full() > 0 || halfAvailable > 0);
        }
        return wish.tickets() <= available && wish.half() <= halfAvailable;
    }

    private Stream<Place> in(PlaceState state) {
        return places.values().stream().filter(place -> place.state() == state);
    }
}
