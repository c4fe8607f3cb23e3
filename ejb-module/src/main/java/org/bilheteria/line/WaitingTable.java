package org.bilheteria.line;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.sql.Bulk;

/**
 * Who waits in one sector's line, by number: a range that grows at one end and is eaten at the other. With their state in an
 * index of all places each call would move a row of it, also of those who are called as soon as they have a number and
 * never wait.
 */
public final class WaitingTable {

    private final Bulk bulk;
    private final PlaceTable places;
    private final int sector;

    public WaitingTable(Bulk bulk, PlaceTable places, int sector) {
        this.bulk = bulk;
        this.places = places;
        this.sector = sector;
    }

    /** They have a number and were not called. */
    public void insert(Collection<Place> waiting) {
        bulk.each(
                "insert into waiting (sector_id, number, place_id, full_wanted, half_wanted, fewest, skipped_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                waiting,
                (row, place) -> {
                    row.setInt(1, sector);
                    row.setLong(2, place.number().orElseThrow());
                    row.setString(3, place.id());
                    row.setInt(4, place.wish().full());
                    row.setInt(5, place.wish().half());
                    row.setInt(6, place.wish().fewest());
                    row.setObject(7, place.skippedAt().map(UtcMicros::of).orElse(null), Types.BIGINT);
                });
    }

    /** They were passed over. */
    public void skipped(Collection<Place> waiting) {
        bulk.each("update waiting set skipped_at = ? where sector_id = ? and number = ?", waiting, (row, place) -> {
            row.setLong(1, UtcMicros.of(place.skippedAt().orElseThrow()));
            row.setInt(2, sector);
            row.setLong(3, place.number().orElseThrow());
        });
    }

    /** They wait no more. */
    public void delete(Collection<Place> called) {
        bulk.each("delete from waiting where sector_id = ? and number = ?", called, (row, place) -> {
            row.setInt(1, sector);
            row.setLong(2, place.number().orElseThrow());
        });
    }

    /**
     * Those with a number above {@code above}, in number order, at most {@code most}: those that were never passed over, and
     * those that might fit {@code available} tickets, {@code halfAvailable} of them at half price.
     */
    public List<Place> fitting(long above, int available, int halfAvailable, int most) {
        return places.waiting(
                ", (select w.place_id, w.number from waiting w where w.sector_id = ? and w.number > ?"
                        + " and (w.skipped_at is null or (w.fewest <= ? and (w.half_wanted <= ?"
                        // accepts fewer, and there is something they could be given
                        + " or (w.fewest < w.full_wanted + w.half_wanted and (w.full_wanted > 0 or ? > 0)))))"
                        + " order by w.number limit " + most
                        + ") w where p.id = w.place_id order by w.number",
                query -> {
                    query.setInt(1, sector);
                    query.setLong(2, above);
                    query.setInt(3, available);
                    query.setInt(4, halfAvailable);
                    query.setInt(5, halfAvailable);
                });
    }

    /** The first, at most {@code most}. */
    public List<Place> first(int most) {
        return places.waiting(
                ", (select w.place_id, w.number from waiting w where w.sector_id = ? order by w.number limit " + most
                        + ") w where p.id = w.place_id order by w.number",
                query -> query.setInt(1, sector));
    }

    /** What they want together. */
    public Wanted wanted() {
        return bulk.read(
                        "select coalesce(sum(w.full_wanted + w.half_wanted), 0), coalesce(sum(w.half_wanted), 0)"
                                + " from waiting w where w.sector_id = ?",
                        query -> query.setInt(1, sector),
                        row -> new Wanted(row.getInt(1), row.getInt(2)))
                .get(0);
    }
}
