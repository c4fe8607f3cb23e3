package org.bilheteria.checkout.reconcile;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far the PSP's list of payments was read; kept, so that what came in while nobody read is read later. */
@Stateless
public class ReadingMark {

    /** In an installation that never read any. */
    private static final Duration FIRST_LOOK_BACK = Duration.ofHours(2);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    public Instant readUntil() {
        ReadingMarkRow row = database.find(ReadingMarkRow.class, ReadingMarkRow.THE_ONE);
        return row == null ? clock.instant().minus(FIRST_LOOK_BACK) : row.until();
    }

    /** How long ago the list was read; grows while the PSP does not give it. */
    public long secondsAgo() {
        return Math.max(0, Duration.between(readUntil(), clock.instant()).toSeconds());
    }

    public void moveTo(Instant until) {
        ReadingMarkRow row = database.find(ReadingMarkRow.class, ReadingMarkRow.THE_ONE);
        if (row == null) {
            database.persist(new ReadingMarkRow(until));
        } else {
            row.until(until);
        }
    }
}
