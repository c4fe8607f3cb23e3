package org.bilheteria.boxoffice;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.sql.Bulk;

/** The holds of one sector: they come by the thousand and end one by one, as entities. */
final class HoldTable {

    private final EntityManager database;
    private final Bulk bulk;
    private final int sector;

    HoldTable(EntityManager database, Bulk bulk, int sector) {
        this.database = database;
        this.bulk = bulk;
        this.sector = sector;
    }

    void insert(Collection<Hold> holds) {
        bulk.each(
                "insert into hold (place_id, sector_id, full_held, half_held, state, held_at, deadline, ended_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                holds,
                (row, hold) -> {
                    row.setString(1, hold.place());
                    row.setInt(2, hold.sector());
                    row.setInt(3, hold.tickets().full());
                    row.setInt(4, hold.tickets().half());
                    row.setString(5, hold.state().name());
                    row.setLong(6, UtcMicros.of(hold.heldAt()));
                    row.setLong(7, UtcMicros.of(hold.deadline()));
                    row.setObject(8, hold.endedAt().map(UtcMicros::of).orElse(null), Types.BIGINT);
                });
    }

    Optional<Hold> find(String place) {
        return Optional.ofNullable(database.find(Hold.class, place));
    }

    List<Hold> active() {
        return database.createQuery("select h from Hold h where h.sector = :sector and h.state = :active", Hold.class)
                .setParameter("sector", sector)
                .setParameter("active", HoldState.ACTIVE)
                .getResultList();
    }
}
