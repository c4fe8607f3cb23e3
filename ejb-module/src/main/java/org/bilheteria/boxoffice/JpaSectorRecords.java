package org.bilheteria.boxoffice;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Wanted;

/** A sector's records in the database, read and written within the running transaction. */
final class JpaSectorRecords implements SectorRecords {

    private static final int CHUNK = 50;

    private final EntityManager database;
    private final int sector;
    private final List<Place> cancelled = new ArrayList<>();

    JpaSectorRecords(EntityManager database, int sector) {
        this.database = database;
        this.sector = sector;
    }

    @Override
    public Optional<Place> place(String id) {
        return Optional.ofNullable(database.find(Place.class, id));
    }

    @Override
    public Optional<Hold> hold(String place) {
        return Optional.ofNullable(database.find(Hold.class, place));
    }

    @Override
    public void add(Place place) {
        database.persist(place);
    }

    @Override
    public void add(Hold hold) {
        database.persist(hold);
    }

    @Override
    public List<Place> ofBuyers(Collection<Long> buyers, int performance) {
        // Which of them are live is not asked of H2: with that column of the index it would read the index whole.
        return inChunks(
                buyers,
                chunk -> database.createQuery(
                                "select p from Place p where p.buyer in :buyers and p.performance = :performance",
                                Place.class)
                        .setParameter("performance", performance)
                        .setParameter("buyers", chunk)
                        .getResultList());
    }

    @Override
    public List<String> window(long window) {
        return database.createQuery(
                        "select p.id from Place p where p.sector = :sector and p.window = :window", String.class)
                .setParameter("sector", sector)
                .setParameter("window", window)
                .getResultList();
    }

    @Override
    public Optional<Long> nextWindow(long above) {
        return Optional.ofNullable(database.createQuery(
                        "select min(p.window) from Place p where p.sector = :sector and p.window > :above"
                                + " and p.state = :arrived",
                        Long.class)
                .setParameter("sector", sector)
                .setParameter("above", above)
                .setParameter("arrived", PlaceState.ARRIVED)
                .getSingleResult());
    }

    @Override
    public List<Place> places(List<String> ids) {
        Map<String, Place> found = inChunks(
                        ids,
                        chunk -> database.createQuery("select p from Place p where p.id in :ids", Place.class)
                                .setParameter("ids", chunk)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(Place::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    @Override
    public List<Place> waiting(long above, int available, int halfAvailable, int most) {
        return database.createQuery(
                        "select p from Place p where p.sector = :sector and p.state = :waiting and p.number > :above"
                                + " and (p.skippedAt is null or (p.fewest <= :available and (p.half <= :halfAvailable"
                                // accepts fewer, and there is something they could be given
                                + " or (p.fewest < p.full + p.half and (p.full > 0 or :halfAvailable > 0)))))"
                                + " order by p.number",
                        Place.class)
                .setParameter("sector", sector)
                .setParameter("waiting", PlaceState.WAITING)
                .setParameter("above", above)
                .setParameter("available", available)
                .setParameter("halfAvailable", halfAvailable)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Place> inLine(int most) {
        return database.createQuery(
                        "select p from Place p where p.sector = :sector and p.state in :inLine", Place.class)
                .setParameter("sector", sector)
                .setParameter("inLine", List.of(PlaceState.ARRIVED, PlaceState.WAITING))
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Wanted wanted() {
        Object[] sums = database.createQuery(
                        "select coalesce(sum(p.full + p.half), 0), coalesce(sum(p.half), 0) from Place p"
                                + " where p.sector = :sector and p.state in :inLine",
                        Object[].class)
                .setParameter("sector", sector)
                .setParameter("inLine", List.of(PlaceState.ARRIVED, PlaceState.WAITING))
                .getSingleResult();
        return new Wanted(((Number) sums[0]).intValue(), ((Number) sums[1]).intValue());
    }

    @Override
    public List<Hold> activeHolds() {
        return database.createQuery("select h from Hold h where h.sector = :sector and h.state = :active", Hold.class)
                .setParameter("sector", sector)
                .setParameter("active", HoldState.ACTIVE)
                .getResultList();
    }

    /** H2 compares every row with every parameter of an IN list: short lists are quick, one long list is not. */
    private static <K, T> List<T> inChunks(Collection<K> keys, Function<List<K>, List<T>> query) {
        List<K> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }

    @Override
    public void cancelled(Place place) {
        cancelled.add(place);
    }

    /** Those whose end within this transaction is the show's. */
    List<Place> cancelled() {
        return cancelled;
    }
}
