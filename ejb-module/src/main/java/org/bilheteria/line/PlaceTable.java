package org.bilheteria.line;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.sql.Bulk;
import org.jspecify.annotations.Nullable;

/** The places of one sector's line in the database: written and read by the thousand, found by what a step of the line asks for. */
public final class PlaceTable {

    private static final String COLUMNS = "select p.id, p.buyer_id, p.sector_id, p.attempt, p.performance_id, p.stamp,"
            + " p.full_wanted, p.half_wanted, p.accept_fewer, p.fair_window, p.arrived_line, p.state, p.number,"
            + " p.skipped_at, p.turned_away_for";

    private static final String PLACES = COLUMNS + " from place p";

    private final Bulk bulk;
    private final int sector;

    public PlaceTable(Bulk bulk, int sector) {
        this.bulk = bulk;
        this.sector = sector;
    }

    public void insert(Collection<Place> places) {
        bulk.each(
                "insert into place (id, performance_id, sector_id, buyer_id, attempt, stamp, full_wanted, half_wanted,"
                        + " accept_fewer, fewest, fair_window, arrived_line, live, state, number, skipped_at, turned_away_for)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                places,
                PlaceTable::all);
    }

    private static void all(PreparedStatement row, Place place) throws SQLException {
        row.setString(1, place.id());
        row.setInt(2, place.performance());
        row.setInt(3, place.sector());
        row.setLong(4, place.buyer());
        row.setInt(5, place.attempt());
        row.setLong(6, UtcMicros.of(place.stamp()));
        row.setInt(7, place.wish().full());
        row.setInt(8, place.wish().half());
        row.setBoolean(9, place.wish().acceptFewer());
        row.setInt(10, place.wish().fewest());
        row.setLong(11, place.window());
        row.setLong(12, place.journalSeq().orElse(0L));
        progress(row, 13, place.progress());
    }

    /** Writes what has become of them. */
    public void update(Collection<Place> places) {
        bulk.each(
                "update place set live = ?, state = ?, number = ?, skipped_at = ?, turned_away_for = ? where id = ?",
                places,
                (row, place) -> {
                    progress(row, 1, place.progress());
                    row.setString(6, place.id());
                });
    }

    private static void progress(PreparedStatement row, int first, PlaceProgress progress) throws SQLException {
        row.setObject(first, progress.state().live() ? 1 : null, Types.INTEGER);
        row.setString(first + 1, progress.state().name());
        row.setObject(first + 2, progress.number(), Types.BIGINT);
        row.setObject(first + 3, micros(progress.skippedAt()), Types.BIGINT);
        row.setString(
                first + 4,
                progress.turnedAwayFor() == null
                        ? null
                        : progress.turnedAwayFor().name());
    }

    private static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : UtcMicros.of(instant);
    }

    public List<Place> byId(Collection<String> ids) {
        return bulk.read(
                COLUMNS + bulk.those("place", "p", "id", "varchar"),
                query -> query.setArray(1, bulk.array("varchar", ids)),
                PlaceTable::place);
    }

    /** All that these buyers have or had in any line of the performance. */
    public List<Place> ofBuyers(Collection<Long> buyers, int performance) {
        // Which of them are live is not asked of H2: with that column of the index it would read the index whole.
        return bulk.read(
                COLUMNS + bulk.those("place", "p", "buyer_id", "bigint") + " and p.performance_id = ?",
                query -> {
                    query.setArray(1, bulk.array("bigint", buyers));
                    query.setInt(2, performance);
                },
                PlaceTable::place);
    }

    /** Ids of all that arrived in a window, those that ended since as well. */
    public List<String> window(long window) {
        return bulk.read(
                "select p.id from place p where p.sector_id = ? and p.fair_window = ?",
                query -> {
                    query.setInt(1, sector);
                    query.setLong(2, window);
                },
                row -> row.getString(1));
    }

    /** The smallest window above {@code above} in which somebody is still without a number, if any. */
    public List<Long> nextWindow(long above) {
        return bulk.read(
                "select p.fair_window from place p where p.sector_id = ? and p.fair_window > ? and p.state = 'ARRIVED'"
                        + " order by p.fair_window limit 1",
                query -> {
                    query.setInt(1, sector);
                    query.setLong(2, above);
                },
                row -> row.getLong(1));
    }

    /** Those without a number, in the order they came into their windows, from a line of a window on, at most {@code most}. */
    public List<Place> arrived(long window, long line, int most) {
        // Two queries: of one, H2 would read the whole window.
        List<Place> found = arrived("p.fair_window = ? and p.arrived_line >= ?", window, line, most);
        if (found.size() < most) {
            found.addAll(arrived("p.fair_window > ? and p.arrived_line >= ?", window, 0, most - found.size()));
        }
        return found;
    }

    private List<Place> arrived(String where, long window, long line, int most) {
        return bulk.read(
                PLACES + " where p.sector_id = ? and " + where + " and p.state = 'ARRIVED'"
                        + " order by p.fair_window, p.arrived_line limit " + most,
                query -> {
                    query.setInt(1, sector);
                    query.setLong(2, window);
                    query.setLong(3, line);
                },
                PlaceTable::place);
    }

    /** What those of them want together who have no number, from the given window on. */
    public Wanted wanted(long from) {
        return bulk.read(
                        "select coalesce(sum(p.full_wanted + p.half_wanted), 0), coalesce(sum(p.half_wanted), 0)"
                                + " from place p where p.sector_id = ? and p.fair_window >= ? and p.state = 'ARRIVED'",
                        query -> {
                            query.setInt(1, sector);
                            query.setLong(2, from);
                        },
                        row -> new Wanted(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    /** Those who wait, by the rest of a query that begins behind the table's name. */
    List<Place> waiting(String rest, Bulk.Setting setting) {
        return bulk.read(PLACES + rest, setting, PlaceTable::place);
    }

    private static Place place(ResultSet row) throws SQLException {
        PlaceProgress progress = new PlaceProgress(
                PlaceState.valueOf(row.getString(12)),
                row.getObject(13, Long.class),
                instant(row.getObject(14, Long.class)),
                reason(row.getString(15)));
        return Place.stored(new PlaceRow(
                row.getString(1),
                new PlaceCipher.Origin(row.getLong(2), row.getInt(3), row.getInt(4)),
                row.getInt(5),
                UtcMicros.instant(row.getLong(6)),
                new Wish(row.getInt(7), row.getInt(8), row.getBoolean(9)),
                row.getLong(10),
                row.getLong(11),
                progress));
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : UtcMicros.instant(micros);
    }

    private static @Nullable TurnedAway reason(@Nullable String name) {
        return name == null ? null : TurnedAway.valueOf(name);
    }
}
